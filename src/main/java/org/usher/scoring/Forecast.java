package org.usher.scoring;

/// What was forecast of somebody, as the logarithm of the odds, and what became of them.
record Forecast(double logOdds, boolean isGood) {

  double loss() {
    return Logistic.loss(logOdds, isGood);
  }

  double probability() {
    return Logistic.probability(logOdds);
  }
}
