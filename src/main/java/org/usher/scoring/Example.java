package org.usher.scoring;

import java.util.Arrays;

/// Somebody of whom is known what became: which features were true of them, and whether it was
/// good. Immutable.
final class Example {

  /// Tried on public data: 1 leaves the learner blind below the line, 8 makes it restless.
  private static final double MAX_WEIGHT = 4;

  private final int[] features;
  private final boolean good;
  private final double weight;

  /// @param features numbers of those that are true, each once
  Example(int[] features, boolean good) {
    this(features, good, 1);
  }

  private Example(int[] features, boolean good, double weight) {
    this.features = features.clone();
    this.good = good;
    this.weight = weight;
  }

  /// The same person, who stands for all the others that had the same chance to be chosen: 1 /
  /// propensity of them, but never too many, or a few chosen ones would outvote everybody (Ionides,
  /// "Truncated Importance Sampling", 2008).
  ///
  /// @param propensity the chance of being handed over, above 0 and at most 1
  Example chosenWith(double propensity) {
    return new Example(features, good, Math.min(1 / propensity, MAX_WEIGHT));
  }

  double weight() {
    return weight;
  }

  boolean isGood() {
    return good;
  }

  /// What somebody weighs: the base and the weights of what is true.
  double logOdds(Weights weights) {
    return weights.logOdds(features);
  }

  /// Adds what these features say to the slope and the curvature of a fit. The base stands last.
  ///
  /// @param error how far the fit is off for this example
  /// @param spread p (1 - p) of this example
  void addTo(double[] slope, double[][] curvature, double error, double spread) {
    int base = slope.length - 1;
    for (int one : features) {
      slope[one] += error;
      curvature[base][one] += spread;
      for (int other : features) {
        if (other <= one) {
          curvature[one][other] += spread;
        }
      }
    }
    slope[base] += error;
    curvature[base][base] += spread;
  }

  @Override
  public String toString() {
    return Arrays.toString(features) + (good ? " good" : " bad");
  }
}
