package org.usher.matching.ui;

import org.usher.design.Markup;
import org.usher.question.Question;

/// The answers so far, each a way to change it.
final class TrailPart {

  private final Journey journey;

  TrailPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole() {
    var list = Markup.of("ul", "answers");
    journey.answers().asked().stream()
        .flatMap(id -> journey.site().questionnaire().question(id).stream())
        .forEach(question -> list.holding(item(question)));
    return Markup.of("nav", "trail")
        .with("aria-label", journey.say("matching.trail"))
        .holding(
            list,
            Markup.of("p")
                .holding(
                    Markup.link(
                        journey.to(JourneyScreen.PATH), journey.say("matching.journey.link"))));
  }

  private Markup item(Question question) {
    String words = words(question);
    return Markup.of("li", journey.answers().isSkipped(question.id()) ? "chip skipped" : "chip")
        .holding(change(question, words), remove(question, words));
  }

  private String words(Question question) {
    String chosen = journey.chosen(question, journey.answers());
    return chosen.isEmpty()
        ? journey.say("matching.skipped", question.ask().in(journey.language()))
        : chosen;
  }

  private Markup change(Question question, String words) {
    var link = Markup.link(journey.correcting(question.id())).with("rel", "nofollow");
    link.add(words + " ");
    return link.holding(Markup.of("span").saying(journey.say("matching.change")));
  }

  private Markup remove(Question question, String words) {
    return Markup.link(journey.without(question))
        .with("class", "remove")
        .with("rel", "nofollow")
        .with("aria-label", journey.say("matching.remove", words))
        .saying("×");
  }
}
