package org.usher.scoring;

import java.util.Arrays;

/// What is believed of the weights before any verdict: each is normal around what the marketer
/// said, as narrow as they are sure.
///
/// @param means the marketer's weights
/// @param spreads standard deviation of each feature's weight, above 0
/// @param baseSpread standard deviation of the base, above 0
record Prior(Weights means, Spreads spreads, double baseSpread) {

  /// How often something happens at all, nobody knows before the first verdicts.
  static final double ANY_BASE = 5;

  Prior {
    if (!(baseSpread > 0) || means.size() != spreads.size()) {
      throw new IllegalArgumentException(
          "A prior has a spread above 0 for the base and for each of %d weights, not %s and %d"
              .formatted(means.size(), baseSpread, spreads.size()));
    }
  }

  /// Standard deviations, each above 0. Immutable.
  static final class Spreads {

    private final double[] values;

    Spreads(double... values) {
      this.values = values.clone();
      if (Arrays.stream(values).anyMatch(value -> !(value > 0))) {
        throw new IllegalArgumentException("Spreads are above 0, not " + Arrays.toString(values));
      }
    }

    double of(int feature) {
      return values[feature];
    }

    int size() {
      return values.length;
    }
  }
}
