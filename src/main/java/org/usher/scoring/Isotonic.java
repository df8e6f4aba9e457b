package org.usher.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Any line that rises: neighbours whose order is wrong are pooled until none is (Ayer et al., "An
/// Empirical Distribution Function for Sampling with Incomplete Information", 1955). Between the
/// middles of two steps it is straight, so that the order of people is kept.
final class Isotonic implements Calibration {

  /// What a step is believed to hold beside what was seen, so that none says never or always.
  private static final double PSEUDO_COUNT = 1;

  /// How steep the line goes on beyond its ends and within its steps, so that no two are made
  /// equal.
  private static final double LEAST_SLOPE = 1e-6;

  private final double[] raw;
  private final double[] calibrated;

  private Isotonic(List<Step> steps) {
    raw = steps.stream().mapToDouble(Step::middle).toArray();
    calibrated = steps.stream().mapToDouble(step -> Logistic.logOdds(step.share())).toArray();
  }

  static Isotonic of(List<Forecast> past) {
    var steps = new ArrayList<Step>();
    past.stream()
        .sorted(Comparator.comparingDouble(Forecast::logOdds))
        .map(Step::of)
        .forEach(next -> {
          Step last = next;
          while (!steps.isEmpty() && !steps.getLast().isBelow(last)) {
            last = steps.removeLast().and(last);
          }
          steps.add(last);
        });
    return new Isotonic(steps);
  }

  @Override
  public double logOdds(double given) {
    int above = 0;
    while (above < raw.length && raw[above] < given) {
      above++;
    }
    double tilt = LEAST_SLOPE * given;
    if (above == 0) {
      return calibrated[0] + tilt;
    }
    if (above == raw.length) {
      return calibrated[raw.length - 1] + tilt;
    }
    double share = (given - raw[above - 1]) / (raw[above] - raw[above - 1]);
    return calibrated[above - 1] + share * (calibrated[above] - calibrated[above - 1]) + tilt;
  }

  /// Neighbours that were pooled.
  private record Step(double sum, double count, double good) {

    static Step of(Forecast forecast) {
      return new Step(forecast.logOdds(), 1, forecast.isGood() ? 1 : 0);
    }

    Step and(Step other) {
      return new Step(sum + other.sum, count + other.count, good + other.good);
    }

    double middle() {
      return sum / count;
    }

    double share() {
      return (good + PSEUDO_COUNT / 2) / (count + PSEUDO_COUNT);
    }

    boolean isBelow(Step other) {
      return share() < other.share() && middle() < other.middle();
    }
  }
}
