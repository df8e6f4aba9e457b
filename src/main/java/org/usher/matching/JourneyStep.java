package org.usher.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.usher.content.PageId;
import org.usher.question.Question;

/// What a buyer is shown at one step of a journey.
///
/// @param next the question asked; empty at the end
/// @param first the pages shown first, best first
/// @param tied the pages at the top that are equally likely, by name, when there are several
record JourneyStep(Optional<Question> next, List<PageId> first, List<PageId> tied) {

  /// Pages that a buyer sees without asking for more.
  static final int SHOWN = 3;

  /// Beliefs closer than this differ by rounding only.
  private static final double SAME = 1e-9;

  static JourneyStep of(Guidance guidance) {
    List<Match> matches = guidance.matches();
    List<PageId> tied =
        matches.stream()
            .takeWhile(match -> matches.getFirst().probability() - match.probability() < SAME)
            .map(match -> match.page().id())
            .sorted(Comparator.comparing(PageId::slug))
            .toList();
    return new JourneyStep(
        guidance.next().map(NextQuestion::question),
        matches.stream().limit(SHOWN).map(match -> match.page().id()).toList(),
        tied.size() > 1 ? tied : List.of());
  }

  boolean isEnd() {
    return next.isEmpty();
  }
}
