package org.usher.matching.ui;

import java.util.List;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.matching.Match;
import org.usher.matching.Reason;

/// A page that fits, with the reason in the buyer's terms. Each reason leads to its question.
final class MatchPart {

  /// More reasons than this nobody reads.
  private static final int MAX_REASONS = 2;

  private final Journey journey;

  MatchPart(Journey journey) {
    this.journey = journey;
  }

  /// The match as an item of a list.
  Markup card(Match match) {
    return Markup.of("li", match.rank() == 1 ? "match best" : "match")
        .with("data-moves", "match-" + match.page().id().slug())
        .holding(Markup.of("h3").holding(journey.link(match.page())), summary(match))
        .holding(because(match));
  }

  /// The match as an item of a list, without reasons.
  Markup plain(Match match) {
    return Markup.of("li", "match")
        .holding(Markup.of("h3").holding(journey.link(match.page())), summary(match));
  }

  private Markup summary(Match match) {
    return Foreign.within(Markup.of("p", "summary"), match.page().language(), journey.language())
        .saying(match.page().summary());
  }

  /// "Because you said …", one link for each reason; empty when no answer speaks for the page.
  List<Markup> because(Match match) {
    List<Reason> reasons = match.because().stream().limit(MAX_REASONS).toList();
    if (reasons.isEmpty()) {
      return List.of();
    }
    var sentence = Markup.of("p", "because");
    sentence.add(journey.say("matching.because") + " ");
    sentence.add(correction(reasons.getFirst()));
    reasons.stream().skip(1).map(this::besides).forEach(part -> sentence.add(part));
    sentence.add(".");
    return List.of(sentence);
  }

  /// A further reason, for which a phone has no room in a list.
  private Markup besides(Reason reason) {
    var part = Markup.of("span", "besides");
    part.add(" " + journey.say("matching.and") + " ");
    return part.holding(correction(reason));
  }

  private Markup correction(Reason reason) {
    return Markup.link(
            journey.correcting(reason.question().id()),
            reason.option().means().in(journey.language()))
        .with("rel", "nofollow");
  }
}
