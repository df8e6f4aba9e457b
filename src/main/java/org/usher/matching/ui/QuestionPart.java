package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.matching.NextQuestion;
import org.usher.question.Option;
import org.usher.question.Question;

/// A question with its reason; each option is a link to the next step.
final class QuestionPart {

  private final Journey journey;
  private final Question question;

  QuestionPart(Journey journey, Question question) {
    this.journey = journey;
    this.question = question;
  }

  /// The question, why we ask, its options and how to pass it by.
  ///
  /// @param heading tag of the question, `h1` or `h2`
  Markup whole(String heading) {
    return Markup.of("section", "ask")
        .with("aria-labelledby", "question")
        .holding(
            Markup.of(heading)
                .with("id", "question")
                .with("tabindex", "-1")
                .marked("data-focus")
                .saying(question.ask().in(journey.language())),
            Markup.of("p", "why").saying(question.why().in(journey.language())))
        .holding(several())
        .holding(options(), Markup.of("p", "steps").holding(onward()));
  }

  /// Why the guide asks this and nothing else, for who wants to know.
  ///
  /// @param next the guide's choice; another question may stand here because the buyer asked for it
  Markup reason(Optional<NextQuestion> next) {
    var chosen = next.filter(one -> one.question().id().equals(question.id()));
    var why =
        Markup.of("details", "why-this")
            .with("id", "why-this")
            .holding(Markup.of("summary").saying(journey.say("matching.why")));
    chosen.ifPresent(one ->
        why.holding(
            Markup.of("p")
                .saying(
                    journey.say(
                        one.aboutLeft() == 1 ? "matching.why.last" : "matching.why.chosen",
                        Math.max(1, Math.round(one.share() * 100))))));
    return why.holding(
        Markup.of("p").saying(journey.say("matching.why.soft")),
        Markup.of("p").saying(journey.say("matching.why.kept")));
  }

  /// How the keyboard answers; shown only where there is one and the keys work.
  Markup keys() {
    return Markup.of("details", "keys")
        .with("id", "keys")
        .holding(
            Markup.of("summary").saying(journey.say("matching.keys")),
            Markup.of("p").saying(journey.say("matching.keys.what")),
            Markup.of("p", "choice")
                .holding(
                    Markup.of("input")
                        .with("type", "checkbox")
                        .with("id", "keys-off")
                        .with("value", "on"),
                    Markup.of("label")
                        .with("for", "keys-off")
                        .saying(journey.say("matching.keys.off"))));
  }

  private Markup options() {
    return Markup.of("ul", "options")
        .holding(
            question.options().stream()
                .map(option -> Markup.of("li").holding(link(option)))
                .toList());
  }

  private Component link(Option option) {
    var link =
        Markup.link(
                question.isSeveral()
                    ? journey.toggling(question, option)
                    : journey.answering(question, option),
                option.label().in(journey.language()))
            .with("class", "option")
            .with("rel", "nofollow");
    return journey.answers().has(question.id(), option.id())
        ? link.with("aria-current", "true")
        : link;
  }

  /// Says that more than one may be chosen.
  private List<Markup> several() {
    return question.isSeveral()
        ? List.of(Markup.of("p", "hint").saying(journey.say("matching.several")))
        : List.of();
  }

  /// Where several are chosen, the buyer says when that is all.
  private Markup onward() {
    return question.isSeveral() && !journey.answers().to(question.id()).isEmpty()
        ? Markup.link(journey.goingOn(), journey.say("matching.several.done"))
            .with("class", "button")
            .with("rel", "nofollow")
        : skip();
  }

  private Markup skip() {
    return Markup.link(journey.skipping(question), journey.say("matching.skip"))
        .with("rel", "nofollow");
  }
}
