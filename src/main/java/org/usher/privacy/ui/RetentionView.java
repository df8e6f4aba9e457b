package org.usher.privacy.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.privacy.RetentionRuns;

/// What is kept how long, and what would go now: a dry run, and a button for the real one.
@Route("staff/retention")
@RolesAllowed("ADMINISTRATOR")
class RetentionView extends HtmlContainer implements HasDynamicTitle {

  private static final int LOOK_EVERY_MS = 1000;

  private final transient RetentionRuns runs;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup list = Markup.of("dl", "said");
  private final NativeButton run;
  private transient Optional<CompletableFuture<RetentionRuns.Outcome>> running = Optional.empty();
  private Registration looking = () -> {};

  RetentionView(RetentionRuns runs, Words words) {
    super("div");
    addClassName("stack");
    this.runs = runs;
    this.speech = Speech.here(words);
    this.run = new NativeButton(speech.say("privacy.retention.run"), event -> run());
    add(
        Markup.of("header", "top")
            .holding(Markup.of("h1").saying(speech.say("privacy.retention.title"))),
        Markup.of("p").saying(speech.say("privacy.retention.lead")),
        status,
        list,
        run);
    show();
  }

  @Override
  public String getPageTitle() {
    return speech.say("privacy.retention.title");
  }

  private void show() {
    list.removeAll();
    runs.preview().forEach(line -> list.add(line(line)));
  }

  private Markup line(RetentionRuns.Line line) {
    return Markup.of("div")
        .holding(
            Markup.of("dt").saying(name(line.rule())),
            Markup.of("dd")
                .saying(speech.say("privacy.retention.line", line.kept().toDays(), line.count())));
  }

  private String name(String rule) {
    return speech.say(rule.replaceFirst("\\.", ".retention."));
  }

  private void run() {
    running = Optional.of(runs.runNow());
    run.setEnabled(false);
    status.say(speech.say("privacy.retention.running"));
    look();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval(LOOK_EVERY_MS);
    looking = event.getUI().addPollListener(_ -> look());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    looking.remove();
    event.getUI().setPollInterval(-1);
  }

  /// Says what came of the run, once it is over.
  private void look() {
    running
        .filter(CompletableFuture::isDone)
        .ifPresent(done -> {
          running = Optional.empty();
          run.setEnabled(true);
          show();
          tell(done);
        });
  }

  private void tell(CompletableFuture<RetentionRuns.Outcome> done) {
    if (done.isCompletedExceptionally()) {
      status.warn(speech.say("privacy.retention.failed", speech.say("privacy.retention.title")));
    } else if (done.join().failed().isEmpty()) {
      status.say(speech.say("privacy.retention.done", done.join().gone()));
    } else {
      String failed = done.join().failed().stream().map(this::name).collect(joining("; "));
      status.warn(speech.say("privacy.retention.failed", failed));
    }
  }
}
