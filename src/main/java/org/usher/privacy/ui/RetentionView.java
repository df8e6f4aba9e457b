package org.usher.privacy.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.privacy.RetentionRuns;

/// What is kept how long, and what would go now: a dry run, and a button for the real one.
@Route("staff/retention")
@RolesAllowed("ADMINISTRATOR")
class RetentionView extends HtmlContainer implements HasDynamicTitle {

  private final transient RetentionRuns runs;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup list = Markup.of("dl", "said");

  RetentionView(RetentionRuns runs, Words words) {
    super("div");
    this.runs = runs;
    this.speech = Speech.here(words);
    var run = new NativeButton(speech.say("privacy.retention.run"), event -> run());
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
    int dot = line.rule().indexOf('.');
    String key = line.rule().substring(0, dot) + ".retention." + line.rule().substring(dot + 1);
    return Markup.of("div")
        .holding(
            Markup.of("dt").saying(speech.say(key)),
            Markup.of("dd")
                .saying(speech.say("privacy.retention.line", line.kept().toDays(), line.count())));
  }

  private void run() {
    runs.run();
    show();
    status.say(speech.say("privacy.retention.done"));
  }
}
