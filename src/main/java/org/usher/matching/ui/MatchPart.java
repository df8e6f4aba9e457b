package org.usher.matching.ui;

import java.util.List;
import org.usher.design.Direction;
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
        .holding(
            written(match, Markup.of("h3")).holding(title(match)),
            written(match, Markup.of("p", "summary")).saying(match.page().summary()))
        .holding(because(match));
  }

  private Markup title(Match match) {
    return journey.link(match.page());
  }

  /// Says the language of a page that has not been translated to the reader's.
  private Markup written(Match match, Markup part) {
    String language = match.page().language();
    return language.equals(journey.language())
        ? part
        : part.with("lang", language).with("dir", Direction.of(language));
  }

  /// The match as an item of a list, without reasons.
  Markup plain(Match match) {
    return Markup.of("li", "match")
        .holding(
            Markup.of("h3").holding(title(match)),
            Markup.of("p", "summary").saying(match.page().summary()));
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
