package org.usher.engagement;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What was counted and is not yet stored. Counting never waits for the database; while that is
/// away, known cells go on counting and new ones are taken as long as there is room. What is still
/// here when the process dies is lost. Safe for many threads.
@Component
class Counters {

  /// About 2 MB. A site with 1,000 pages and 10 questions fills half of it on a busy day.
  static final int MAX_CELLS = 10_000;

  private final Map<DayCell, Long> waiting = new HashMap<>();
  private final RareWords rareWords;
  private final Clock clock;

  Counters(RareWords rareWords, Clock clock) {
    this.rareWords = rareWords;
    this.clock = clock;
  }

  /// A cell on one day.
  record DayCell(LocalDate day, Cell cell) {}

  /// Something to store: add so many to a cell.
  record Addition(DayCell cell, long count) {}

  /// Adds one to a cell of today (UTC). Words are added once enough visits have used them.
  void count(Cell cell) {
    int times = cell.kind().isWords() ? rareWords.use(cell) : 1;
    if (times > 0) {
      add(new Addition(new DayCell(LocalDate.now(clock.withZone(UTC)), cell), times));
    }
  }

  /// Takes out at most `max` additions, always in the same order of cells, so that two nodes that
  /// store at once lock in the same order.
  synchronized List<Addition> take(int max) {
    var taken =
        waiting.entrySet().stream()
            .map(entry -> new Addition(entry.getKey(), entry.getValue()))
            .sorted(
                comparing((Addition addition) -> addition.cell().day())
                    .thenComparing(addition -> addition.cell().cell().kind().name())
                    .thenComparing(addition -> addition.cell().cell().subject()))
            .limit(max)
            .toList();
    taken.forEach(addition -> waiting.remove(addition.cell()));
    return taken;
  }

  /// Adds to what waits, or puts back what could not be stored.
  synchronized void add(Addition addition) {
    if (waiting.size() < MAX_CELLS || waiting.containsKey(addition.cell())) {
      waiting.merge(addition.cell(), addition.count(), Long::sum);
    }
  }
}
