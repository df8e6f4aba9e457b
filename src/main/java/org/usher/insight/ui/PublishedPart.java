package org.usher.insight.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import org.usher.content.Problem;
import org.usher.content.Report;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.insight.Published;

/// What is published, and what is wrong with the content.
final class PublishedPart {

  /// Ids are digests; so much tells two apart.
  private static final int ID_LENGTH = 8;

  private final Markup whole;
  private final Markup state = Markup.of("div", "published-state");
  private final Speech speech;
  private final Times times;

  PublishedPart(Speech speech, Times times, Runnable reload) {
    this.speech = speech;
    this.times = times;
    ComponentEventListener<ClickEvent<NativeButton>> reloads = clicked -> reload.run();
    var button = new NativeButton(speech.say("insight.reload"), reloads);
    button.addClassName("quiet");
    whole =
        Markup.of("section")
            .with("aria-labelledby", "published")
            .holding(
                Markup.of("div", "published")
                    .holding(
                        Markup.of("h2")
                            .with("id", "published")
                            .saying(speech.say("insight.published")),
                        button),
                state);
  }

  Markup whole() {
    return whole;
  }

  void show(Published published) {
    state.removeAll();
    state.add(inShort(published));
    if (!published.report().problems().isEmpty()) {
      state.add(problems(published.report()));
    }
  }

  private Markup inShort(Published published) {
    String id = published.edition();
    return Markup.of("p")
        .holding(
            Markup.of("span")
                .saying(
                    speech.say(
                        "insight.published.short",
                        published.pages(),
                        published.questions(),
                        times.moment(published.since()))),
            Markup.of("span")
                .holding(
                    Markup.of("span").saying(" " + speech.say("insight.published.edition") + " "),
                    Markup.of("span", "id")
                        .with("title", id)
                        .saying(id.substring(0, Math.min(ID_LENGTH, id.length())))));
  }

  private Markup problems(Report report) {
    int count = report.problems().size();
    var list = Markup.of("ul");
    report.problems().stream().map(this::problem).forEach(item -> list.holding(item));
    return Markup.of("div", "problems")
        .holding(
            Markup.of("h3").saying(speech.say("insight.problems", count)),
            Markup.of("p").saying(speech.say("insight.problems.kept", times.moment(report.at()))),
            list);
  }

  private Markup problem(Problem problem) {
    String place =
        problem.line() > 0
            ? speech.say("insight.problem.line", problem.file(), String.valueOf(problem.line()))
            : problem.file();
    return Markup.of("li")
        .holding(Markup.of("code").saying(place), Markup.of("span").saying(problem.message()));
  }
}
