package org.usher.bench;

import java.util.List;

/// Times taken of the same thing, in milliseconds.
final class Times {

  private final double[] sorted;

  Times(List<Double> millis) {
    this.sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /// The time that so many percent do not exceed (nearest rank); 0 when nothing was timed.
  double percentile(double percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return Sheet.rounded(sorted[Math.max(rank, 1) - 1]);
  }
}
