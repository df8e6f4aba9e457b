package org.usher.scoring;

/// What each feature adds to the logarithm of the odds. Immutable.
final class Weights {

  private final double base;
  private final double[] byFeature;

  Weights(double base, double[] byFeature) {
    this.base = base;
    this.byFeature = byFeature.clone();
  }

  double base() {
    return base;
  }

  double of(int feature) {
    return byFeature[feature];
  }

  int size() {
    return byFeature.length;
  }

  /// @param features numbers of those that are true, each once
  double logOdds(int... features) {
    double sum = base;
    for (int feature : features) {
      sum += byFeature[feature];
    }
    return sum;
  }
}
