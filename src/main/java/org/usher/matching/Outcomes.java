package org.usher.matching;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts what became of matches, cell by cell, see [OutcomeCells]. What is not yet stored waits
/// here; it is lost when the process dies. Safe for many threads.
@Component
class Outcomes {

  /// About 8 MB; what is new beyond is not counted until the database answers again.
  private static final int MAX_CELLS = 50_000;

  /// The column holds no more.
  private static final int MAX_WORD = 40;

  private final Map<OutcomeCell, Double> waiting = new HashMap<>();
  private final LearningSwitch learning;
  private final Clock clock;

  Outcomes(LearningSwitch learning, Clock clock) {
    this.learning = learning;
    this.clock = clock;
  }

  @EventListener
  void on(Offered offered) {
    OutcomeCells.of(offered, today()).forEach(this::add);
  }

  @EventListener
  void on(Chosen chosen) {
    OutcomeCells.of(chosen, today()).forEach(this::add);
  }

  @EventListener
  void on(Asked asked) {
    OutcomeCells.of(asked, today()).forEach(this::add);
  }

  /// After the commit, so that a transaction that is tried again counts once.
  @TransactionalEventListener(fallbackExecution = true)
  void on(Helped helped) {
    LocalDate day = helped.since().map(Outcomes::day).orElseGet(this::today);
    OutcomeCells.of(helped, day).forEach(this::add);
  }

  @EventListener
  void on(FoundBy found) {
    if (found.word().length() <= MAX_WORD) {
      add(OutcomeCell.typed(today(), found.page().slug(), found.word()), found.visits());
    }
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, UTC);
  }

  /// Adds to what waits, or puts back what could not be stored. Nothing is counted while learning
  /// is switched off.
  synchronized void add(OutcomeCell cell, double weight) {
    if (learning.isOn() && (waiting.size() < MAX_CELLS || waiting.containsKey(cell))) {
      waiting.merge(cell, weight, Double::sum);
    }
  }

  /// Takes out at most `max` cells, always in the same order, so that two nodes that store at once
  /// lock in the same order.
  synchronized List<Map.Entry<OutcomeCell, Double>> take(int max) {
    var taken =
        waiting.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
            .sorted(java.util.Comparator.comparing(entry -> entry.getKey().toString()))
            .limit(max)
            .toList();
    taken.forEach(entry -> waiting.remove(entry.getKey()));
    return taken;
  }

  synchronized void forget() {
    waiting.clear();
  }
}
