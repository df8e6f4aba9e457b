package org.usher.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Any line that rises: neighbours whose order is wrong are pooled until none is (Ayer et al., "An
/// Empirical Distribution Function for Sampling with Incomplete Information", 1955). Between the
/// middles of two steps it is straight, so that the order of people is kept.
final class Isotonic implements Calibration {

  /// How steep the line goes on beyond its ends and within its steps, so that no two are made
  /// equal.
  private static final double LEAST_SLOPE = 1e-6;

  private final double[] raw;
  private final double[] calibrated;

  private Isotonic(List<Step> steps) {
    raw = steps.stream().mapToDouble(Step::middle).toArray();
    calibrated =
        IntStream.range(0, steps.size())
            .mapToDouble(i -> Logistic.logOdds(believed(steps, i)))
            .toArray();
  }

  /// Only the lowest step can say never and only the highest always; both say "hardly ever" of what
  /// they have seen, and stay below, or above, their neighbour.
  private static double believed(List<Step> steps, int number) {
    Step step = steps.get(number);
    double hardly = 1 / (2 * (step.count() + 1));
    if (step.share() == 0) {
      boolean isOnly = number + 1 == steps.size();
      return isOnly ? hardly : Math.min(hardly, steps.get(number + 1).share() / 2);
    }
    if (step.share() == 1) {
      boolean isOnly = number == 0;
      return 1 - (isOnly ? hardly : Math.min(hardly, (1 - steps.get(number - 1).share()) / 2));
    }
    return step.share();
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
      return good / count;
    }

    boolean isBelow(Step other) {
      return share() < other.share() && middle() < other.middle();
    }
  }
}
