package org.usher.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the scoring benches to those who start them from elsewhere.
public final class ScoringBenches {

  private final BenchCases cases;
  private final boolean json;

  /// @throws IllegalArgumentException when data or rules are not what they must be, with the place
  public ScoringBenches(
      Path data,
      Optional<String> delimiter,
      Path rules,
      String label,
      Optional<String> order,
      boolean json)
      throws IOException {
    this.cases =
        new BenchCases(BenchTable.read(data, delimiter), BenchRules.read(rules), label, order);
    this.json = json;
  }

  public void forecasts(int folds, List<Integer> labels) {
    new ScoringBench(cases, json).run(folds, labels);
  }

  public void loop(double capacity, double explore) {
    new ScoringLoop(cases, capacity, explore, json).run();
  }
}
