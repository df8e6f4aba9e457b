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
        .forEach(question -> list.holding(Markup.of("li").holding(chip(question))));
    return Markup.of("nav", "trail")
        .with("aria-label", journey.say("matching.trail"))
        .holding(list);
  }

  private Markup chip(Question question) {
    return journey
        .answers()
        .to(question.id())
        .flatMap(question::option)
        .map(option -> chip(question, option.label().in(journey.language())))
        .orElseGet(() -> skipped(question));
  }

  private Markup skipped(Question question) {
    Markup chip =
        chip(question, journey.say("matching.skipped", question.ask().in(journey.language())));
    chip.addClassName("skipped");
    return chip;
  }

  private Markup chip(Question question, String words) {
    var link = Markup.link(journey.correcting(question.id())).with("rel", "nofollow");
    link.add(words);
    return link.holding(Markup.of("span").saying(journey.say("matching.change")));
  }
}
