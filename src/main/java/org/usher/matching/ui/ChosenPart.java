package org.usher.matching.ui;

import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.matching.Guidance;
import org.usher.matching.Match;

/// Where the guide leads when it has asked enough: the one page to read first.
final class ChosenPart {

  private final Journey journey;

  ChosenPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(Guidance guidance) {
    Match best = guidance.matches().getFirst();
    String language = best.page().language();
    return Markup.of("section", "chosen")
        .with("aria-labelledby", "chosen")
        .holding(
            Markup.of("p", "eyebrow").saying(journey.say("matching.chosen")),
            Markup.of("h1")
                .with("id", "chosen")
                .with("tabindex", "-1")
                .marked("data-focus")
                .holding(Foreign.title(best.page().title(), language, journey.language())),
            Foreign.within(Markup.of("p"), language, journey.language())
                .saying(best.page().summary()))
        .holding(new MatchPart(journey).because(best))
        .holding(
            Markup.link(journey.to(best.page()), journey.say("matching.read"))
                .with("class", "button"));
  }
}
