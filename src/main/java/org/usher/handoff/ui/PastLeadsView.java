package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.usher.content.Publication;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.handoff.PastFile;
import org.usher.handoff.PastLeads;
import org.usher.handoff.PastPlan;
import org.usher.handoff.PastPreview;
import org.usher.handoff.PastProblem;
import org.usher.handoff.PastTwice;

/// Lets a file of past leads teach: choose it, say what its columns mean, see what it would teach
/// and which rows would not, then learn, or take it back.
@Route("staff/past-leads")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class PastLeadsView extends HtmlContainer implements HasDynamicTitle {

  private final transient PastLeads past;
  private final transient Publication publication;
  private final transient Speech speech;
  private final transient Times times;
  private final StatusLine status = new StatusLine();
  private final transient Errands errands = new Errands(this);
  private final PickedFile file;
  private final Markup preview = Markup.of("section");
  private final Markup files = Markup.of("section");

  PastLeadsView(PastLeads past, Publication publication, Words words) {
    super("div");
    this.past = past;
    this.publication = publication;
    this.speech = Speech.here(words);
    this.times = Times.here(speech);
    this.file = new PickedFile("past", speech.say("handoff.past.look"), speech, this::look);
    add(
        Markup.of("header", "top")
            .holding(
                Markup.of("h1").saying(speech.say("handoff.past.title")),
                Markup.of("p", "lead").saying(speech.say("handoff.past.lead"))),
        status,
        Markup.of("div", "studio").holding(file, preview, files));
    showFiles();
  }

  @Override
  public String getPageTitle() {
    return speech.say("handoff.past.title");
  }

  private void look() {
    show(past.preview(file.bytes()));
  }

  private void look(PastPlan plan) {
    show(past.preview(file.bytes(), plan));
  }

  private void show(PastPreview seen) {
    preview.removeAll();
    preview.add(Markup.of("h2").saying(speech.say("handoff.past.columns")));
    preview.add(new PastColumns(seen, publication.current(), speech, this::look));
    preview.add(
        Markup.of("p")
            .saying(
                speech.say(
                    seen.isGuessed() ? "handoff.past.encoding-guessed" : "handoff.past.encoding",
                    seen.encoding())));
    if (seen.isDayUnclear()) {
      preview.add(Markup.of("p", "problem").saying(speech.say("handoff.past.day-unclear")));
    }
    preview.add(Markup.of("p", "lead").saying(counted(seen)));
    if (seen.problemCount() > 0) {
      preview.add(problems(seen));
    }
    if (seen.leads() > 0) {
      preview.add(
          button(speech.say("handoff.past.take", seen.leads()), "", unused -> take(seen.plan())));
    }
  }

  private String counted(PastPreview seen) {
    long good =
        seen.results().entrySet().stream()
            .filter(result -> PastLeads.isGood(result.getKey()))
            .mapToLong(result -> result.getValue())
            .sum();
    return speech.say("handoff.past.counted", seen.leads(), good, seen.problemCount());
  }

  private Markup problems(PastPreview seen) {
    return Markup.of("div", "warnings")
        .holding(
            Markup.of("h3").saying(speech.say("handoff.past.left-out", seen.problemCount())),
            Markup.of("ul").holding(seen.problems().stream().map(this::problem).toList()));
  }

  private Markup problem(PastProblem problem) {
    return Markup.of("li")
        .saying(
            speech.say("handoff.past.line", problem.line())
                + " "
                + speech.say("handoff.past.problem." + problem.key(), problem.given()));
  }

  private void take(PastPlan plan) {
    String name = file.name();
    byte[] bytes = file.bytes();
    var taught = new AtomicInteger();
    var progress = Markup.of("p", "quiet-note");
    preview.removeAll();
    preview.add(progress);
    file.clear();
    status.say(speech.say("handoff.past.begun"));
    errands.run(
        () -> past.take(name, bytes, plan, taught::set),
        () -> progress.saying(speech.say("handoff.past.learning", taught.get())),
        this::taken);
  }

  private void taken(Supplier<Integer> outcome) {
    preview.removeAll();
    try {
      status.say(speech.say("handoff.past.taken", outcome.get()));
    } catch (PastTwice e) {
      status.warn(speech.say("handoff.past.again"));
    } catch (RuntimeException e) {
      status.warn(speech.say("handoff.past.broken"));
      throw e;
    } finally {
      showFiles();
    }
  }

  private void showFiles() {
    files.removeAll();
    files.add(Markup.of("h2").saying(speech.say("handoff.past.files")));
    var all = past.files();
    if (all.isEmpty()) {
      files.add(Markup.of("p", "empty").saying(speech.say("handoff.past.no-files")));
    }
    all.forEach(one -> files.add(row(one)));
  }

  private Markup row(PastFile one) {
    return Markup.of("div", "went")
        .holding(
            Markup.of("span")
                .saying(
                    speech.say(
                        "handoff.past.file", one.name(), one.leads(), times.moment(one.takenAt()))),
            button(speech.say("handoff.past.undo"), "quiet small", unused -> undo(one)));
  }

  private void undo(PastFile one) {
    past.undo(one.id());
    showFiles();
    status.say(speech.say("handoff.past.undone", one.name()));
  }

  private static NativeButton button(
      String words, String style, Consumer<ClickEvent<NativeButton>> act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = act::accept;
    var button = new NativeButton(words, acts);
    if (!style.isEmpty()) {
      button.addClassNames(style.split(" "));
    }
    return button;
  }
}
