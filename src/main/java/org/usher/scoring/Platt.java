package org.usher.scoring;

import java.util.List;

/// Raises or lowers all log odds alike and makes them steeper or flatter (Platt, "Probabilistic
/// Outputs for Support Vector Machines", 1999), held near what they are.
record Platt(double level, double steepness) implements Calibration {

  private static final double LEVEL_SPREAD = 3;
  private static final double STEEPNESS_SPREAD = 0.5;
  private static final int STEPS = 30;
  private static final double CLOSE_ENOUGH = 1e-9;

  /// By Newton's method. A steepness below 0 would turn the order around and is not believed.
  static Platt of(List<Forecast> past) {
    double level = Shift.of(past).by();
    double steepness = 1;
    for (int step = 0; step < STEPS; step++) {
      double[] slope = {-level / square(LEVEL_SPREAD), -(steepness - 1) / square(STEEPNESS_SPREAD)};
      double[][] curvature = {{1 / square(LEVEL_SPREAD), 0}, {0, 1 / square(STEEPNESS_SPREAD)}};
      for (Forecast forecast : past) {
        double p = Logistic.probability(level + steepness * forecast.logOdds());
        double error = (forecast.isGood() ? 1 : 0) - p;
        double spread = p * (1 - p);
        slope[0] += error;
        slope[1] += error * forecast.logOdds();
        curvature[0][0] += spread;
        curvature[1][0] += spread * forecast.logOdds();
        curvature[1][1] += spread * square(forecast.logOdds());
      }
      double[] move = Cholesky.solve(curvature, slope);
      level += move[0];
      steepness += move[1];
      if (Math.abs(move[0]) + Math.abs(move[1]) < CLOSE_ENOUGH) {
        break;
      }
    }
    return steepness > 0 && Double.isFinite(level) ? new Platt(level, steepness) : flat(past);
  }

  private static Platt flat(List<Forecast> past) {
    return new Platt(Shift.of(past).by(), 1);
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public double logOdds(double raw) {
    return level + steepness * raw;
  }
}
