package org.usher.scoring;

import java.util.List;

/// Raises or lowers all log odds alike.
record Shift(double by) implements Calibration {

  /// A belief that the model's level is right, worth a few verdicts.
  private static final double SPREAD = 3;

  private static final int STEPS = 50;

  /// So that the expected number of good ones is the true one, by bisection of a rising function.
  static Shift of(List<Forecast> past) {
    double low = -20;
    double high = 20;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (surplus(past, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new Shift(past.isEmpty() ? 0 : (low + high) / 2);
  }

  private static double surplus(List<Forecast> past, double shift) {
    double surplus = shift / (SPREAD * SPREAD);
    for (Forecast forecast : past) {
      surplus += Logistic.probability(forecast.logOdds() + shift) - (forecast.isGood() ? 1 : 0);
    }
    return surplus;
  }

  @Override
  public double logOdds(double raw) {
    return raw + by;
  }
}
