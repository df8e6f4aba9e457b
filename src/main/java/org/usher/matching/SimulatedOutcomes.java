package org.usher.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes in what became of the matches of a demonstration, and takes it out again. It is kept apart
/// from what is counted: it is shown as long as nothing real is there, and the site learns nothing
/// from it.
@Component
public class SimulatedOutcomes {

  private final OutcomeStore store;

  SimulatedOutcomes(OutcomeStore store) {
    this.store = store;
  }

  /// What happened on one day. Not for many threads.
  public static final class Day {

    private final LocalDate date;
    private final Map<OutcomeCell, Double> cells = new HashMap<>();

    public Day(LocalDate date) {
      this.date = date;
    }

    public void add(Offered offered) {
      add(OutcomeCells.of(offered, date));
    }

    public void add(Chosen chosen) {
      add(OutcomeCells.of(chosen, date));
    }

    public void add(Asked asked) {
      add(OutcomeCells.of(asked, date));
    }

    public void add(Helped helped) {
      add(OutcomeCells.of(helped, date));
    }

    private void add(Map<OutcomeCell, Double> more) {
      more.forEach((cell, weight) -> cells.merge(cell, weight, Double::sum));
    }
  }

  /// Joins the caller's transaction.
  public void keep(Day day) {
    store.simulate(new ArrayList<>(day.cells.entrySet()));
  }

  /// Takes all of it out again. Joins the caller's transaction.
  public void removeAll() {
    store.clearSimulated();
  }

  /// All of it.
  List<Map.Entry<OutcomeCell, Double>> all() {
    return store.simulated();
  }
}
