package org.usher.scoring;

import java.util.Arrays;

/// Somebody of whom is known what became: which features were true of them, and whether it was good.
/// Immutable.
final class Example {

  private final int[] features;
  private final boolean good;

  /// @param features numbers of those that are true, each once
  Example(int[] features, boolean good) {
    this.features = features.clone();
    this.good = good;
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
