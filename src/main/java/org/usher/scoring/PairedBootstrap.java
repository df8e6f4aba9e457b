package org.usher.scoring;

import java.util.List;
import java.util.Random;

/// How sure one may be that one model forecasts better than another, by the same people drawn again
/// and again with replacement (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993).
final class PairedBootstrap {

  private static final int DRAWS = 2_000;

  /// The same verdicts give the same answer.
  private static final long SEED = 20_261_125;

  private PairedBootstrap() {}

  /// @return the share of draws in which the first one loses less
  static double confidence(List<Forecast> first, List<Forecast> second) {
    if (first.size() != second.size() || first.isEmpty()) {
      throw new IllegalArgumentException(
          "Both forecast the same people, not %d and %d".formatted(first.size(), second.size()));
    }
    double[] gains = new double[first.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = second.get(i).loss() - first.get(i).loss();
    }
    var random = new Random(SEED);
    int better = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < gains.length; i++) {
        sum += gains[random.nextInt(gains.length)];
      }
      better += sum > 0 ? 1 : 0;
    }
    return (double) better / DRAWS;
  }
}
