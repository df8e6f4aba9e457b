package org.usher.scoring;

/// From the logarithm of the odds to a probability, and what a forecast costs.
final class Logistic {

  /// Beyond this a probability is 0 or 1 as far as a `double` can tell.
  private static final double MAX_LOG_ODDS = 36;

  private Logistic() {}

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  static double logOdds(double probability) {
    double bounded = Math.min(Math.max(probability, probability(-MAX_LOG_ODDS)), 1 - Math.ulp(1.0));
    return Math.log(bounded / (1 - bounded));
  }

  /// Minus the logarithm of the probability that was given to what came true.
  static double loss(double logOdds, boolean good) {
    double signed = good ? -logOdds : logOdds;
    return signed > MAX_LOG_ODDS ? signed : Math.log1p(Math.exp(signed));
  }
}
