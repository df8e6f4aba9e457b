package org.usher.scoring;

import java.util.List;

/// The most probable weights, given what was believed before and what became of people: logistic
/// regression with a normal prior, by Newton's method with halved steps (Bishop, "Pattern
/// Recognition and Machine Learning", 2006, 4.3.3 and 4.5.1). Without examples it gives the prior's
/// means exactly.
final class MapFit {

  /// Newton's method doubles the digits in each step; this many are never needed.
  private static final int MAX_STEPS = 50;

  /// In logits: a hundredth of a thousandth of a point.
  private static final double CLOSE_ENOUGH = 1e-9;

  private static final int MAX_HALVINGS = 30;

  private final List<Example> examples;
  private final Prior prior;
  private final int size;

  private MapFit(List<Example> examples, Prior prior) {
    this.examples = examples;
    this.prior = prior;
    this.size = prior.means().size();
  }

  static Weights fit(List<Example> examples, Prior prior) {
    return examples.isEmpty() ? prior.means() : new MapFit(examples, prior).climb();
  }

  private Weights climb() {
    Weights now = prior.means();
    double height = height(now);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] direction = direction(now);
      double share = 1;
      Weights next = moved(now, direction, share);
      double reached = height(next);
      for (int i = 0; i < MAX_HALVINGS && !(reached >= height); i++) {
        share /= 2;
        next = moved(now, direction, share);
        reached = height(next);
      }
      if (!(reached >= height)) {
        return now;
      }
      now = next;
      height = reached;
      if (largest(direction) * share < CLOSE_ENOUGH) {
        return now;
      }
    }
    return now;
  }

  /// Logarithm of the posterior, but for a constant.
  private double height(Weights weights) {
    double sum = -square((weights.base() - prior.means().base()) / prior.baseSpread()) / 2;
    for (int i = 0; i < size; i++) {
      sum -= square((weights.of(i) - prior.means().of(i)) / prior.spreads().of(i)) / 2;
    }
    for (Example example : examples) {
      double logOdds = example.logOdds(weights);
      sum -= example.weight() * Logistic.loss(logOdds, example.isGood());
    }
    return sum;
  }

  private double[] direction(Weights weights) {
    double[] slope = new double[size + 1];
    double[][] curvature = new double[size + 1][size + 1];
    for (Example example : examples) {
      double p = Logistic.probability(example.logOdds(weights));
      double error = example.weight() * ((example.isGood() ? 1 : 0) - p);
      example.addTo(slope, curvature, error, example.weight() * p * (1 - p));
    }
    for (int i = 0; i < size; i++) {
      double precision = 1 / square(prior.spreads().of(i));
      slope[i] -= (weights.of(i) - prior.means().of(i)) * precision;
      curvature[i][i] += precision;
    }
    double precision = 1 / square(prior.baseSpread());
    slope[size] -= (weights.base() - prior.means().base()) * precision;
    curvature[size][size] += precision;
    return Cholesky.solve(curvature, slope);
  }

  private Weights moved(Weights from, double[] direction, double share) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = from.of(i) + share * direction[i];
    }
    return new Weights(from.base() + share * direction[size], weights);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double square(double value) {
    return value * value;
  }
}
