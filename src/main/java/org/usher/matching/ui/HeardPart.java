package org.usher.matching.ui;

import java.util.List;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.matching.Understood;

/// Answers that seem to stand in what was typed, each to be confirmed, corrected or dropped. Every
/// one of the three is a link to an address; until one is followed nothing is taken as given.
final class HeardPart {

  private final Journey journey;

  HeardPart(Journey journey) {
    this.journey = journey;
  }

  /// @param heard at least one
  Markup whole(List<Understood> heard) {
    return Markup.of("section", "heard")
        .with("aria-labelledby", "heard")
        .holding(
            Markup.of("h2").with("id", "heard").saying(journey.say("matching.heard")),
            Markup.of("p", "hint").saying(journey.say("matching.heard.lead")),
            Markup.of("ul").holding(heard.stream().map(this::item).toList()));
  }

  private Markup item(Understood one) {
    String option = one.option().label().in(journey.language());
    String ask = one.question().ask().in(journey.language());
    return Markup.of("li")
        .holding(
            Markup.of("p")
                .holding(
                    Markup.of("span", "eyebrow").saying(ask),
                    Markup.of("strong").saying(option),
                    Markup.of("span", "hint")
                        .saying(journey.say("matching.heard.from", one.heard()))),
            Markup.of("p", "steps")
                .holding(
                    link(
                            journey.answering(one.question(), one.option()),
                            "matching.heard.yes",
                            option)
                        .with("class", "button quiet"),
                    link(journey.askingHere(one.question().id()), "matching.heard.correct", ask),
                    link(journey.dropping(one.question()), "matching.heard.drop", ask)));
  }

  /// What a link is about is said to whoever hears it without the words around it.
  private Markup link(Address to, String words, String about) {
    var link = Markup.link(to).with("rel", "nofollow");
    link.add(journey.say(words));
    return link.holding(Markup.of("span", "unseen").saying(": " + about));
  }
}
