package org.usher.scoring;

import java.util.Comparator;
import java.util.List;

/// How good forecasts were.
///
/// @param count how many were looked at
/// @param auc the probability that of a good and a bad one, the good one was ranked higher
/// @param logLoss mean of [Forecast#loss()]; lower is better
/// @param calibrationError by how much the forecast share of ten equally large groups differs from
///   the true one, on average
/// @param lift how many times as many good ones the best tenth holds as all do
record Quality(int count, double auc, double logLoss, double calibrationError, double lift) {

  private static final int GROUPS = 10;

  static Quality of(List<Forecast> forecasts) {
    var sorted = forecasts.stream().sorted(Comparator.comparingDouble(Forecast::logOdds)).toList();
    return new Quality(
        sorted.size(), auc(sorted), logLoss(sorted), calibrationError(sorted), lift(sorted));
  }

  static double logLoss(List<Forecast> forecasts) {
    return forecasts.stream().mapToDouble(Forecast::loss).average().orElse(Double.NaN);
  }

  /// By the sum of ranks, equal forecasts sharing theirs (Mann and Whitney, 1947).
  private static double auc(List<Forecast> sorted) {
    double good = sorted.stream().filter(Forecast::isGood).count();
    double bad = sorted.size() - good;
    double ranks = 0;
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      int goodHere = 0;
      while (to < sorted.size() && sorted.get(to).logOdds() == sorted.get(from).logOdds()) {
        goodHere += sorted.get(to++).isGood() ? 1 : 0;
      }
      ranks += goodHere * (from + to + 1) / 2.0;
      from = to;
    }
    return (ranks - good * (good + 1) / 2) / (good * bad);
  }

  private static double calibrationError(List<Forecast> sorted) {
    double error = 0;
    for (int group = 0; group < GROUPS; group++) {
      var part =
          sorted.subList(group * sorted.size() / GROUPS, (group + 1) * sorted.size() / GROUPS);
      double surplus =
          part.stream().mapToDouble(one -> one.probability() - (one.isGood() ? 1 : 0)).sum();
      error += Math.abs(surplus) / sorted.size();
    }
    return error;
  }

  private static double lift(List<Forecast> sorted) {
    var best = sorted.subList(sorted.size() - sorted.size() / GROUPS, sorted.size());
    return share(best) / share(sorted);
  }

  private static double share(List<Forecast> forecasts) {
    return (double) forecasts.stream().filter(Forecast::isGood).count() / forecasts.size();
  }
}
