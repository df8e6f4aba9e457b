package org.usher.matching.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.matching.Match;

/// The pages that fit: the best at once, the others on a tap on a small screen.
final class MatchesPart {

  private final Journey journey;
  private final MatchPart part;

  MatchesPart(Journey journey) {
    this.journey = journey;
    this.part = new MatchPart(journey);
  }

  /// @param matches best first, at least one
  Markup whole(List<Match> matches) {
    var section =
        Markup.of("section", "fits")
            .with("aria-labelledby", "fits")
            .with("data-announce", announcement(matches))
            .holding(
                Markup.of("h2").with("id", "fits").saying(journey.say("matching.fits")),
                Markup.of("ol", "matches").holding(part.card(matches.getFirst())));
    List<Match> others = matches.subList(1, matches.size());
    return others.isEmpty() ? section : section.holding(more(others));
  }

  /// What a screen reader is told once when the order is another one than before.
  private String announcement(List<Match> matches) {
    return journey.say(
        "matching.announce",
        matches.getFirst().page().title(),
        matches.size() - 1,
        matches.stream()
            .skip(1)
            .map(match -> match.page().title())
            .collect(Collectors.joining("; ")));
  }

  private Markup more(List<Match> others) {
    return Markup.of("details", "more")
        .with("id", "more-fits")
        .holding(
            Markup.of("summary").saying(journey.say("matching.more", others.size())),
            Markup.of("ol", "matches").holding(others.stream().map(part::card).toList()));
  }
}
