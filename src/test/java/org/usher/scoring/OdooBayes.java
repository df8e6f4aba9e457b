package org.usher.scoring;

import java.util.List;

/// Naive Bayes as Odoo's predictive lead scoring counts it: 0.1 added to each count, a share of
/// each value among the won and among the lost, the product of all shares, and never less than 0.01
/// or more than 99.99 per cent. Only a reference to compare with.
final class OdooBayes {

  private static final double ADDED = 0.1;
  private static final double LEAST = 0.0001;

  private final double[][] won;
  private final double[][] lost;
  private final double allWon;
  private final double allLost;

  /// @param features of each person, which are true
  OdooBayes(List<boolean[]> features, List<Boolean> good, int size) {
    won = new double[size][2];
    lost = new double[size][2];
    int wins = 0;
    for (int i = 0; i < good.size(); i++) {
      wins += good.get(i) ? 1 : 0;
      double[][] counts = good.get(i) ? won : lost;
      for (int feature = 0; feature < size; feature++) {
        counts[feature][features.get(i)[feature] ? 1 : 0]++;
      }
    }
    allWon = wins + ADDED;
    allLost = good.size() - wins + ADDED;
  }

  double logOdds(boolean[] features) {
    double likeWon = allWon;
    double likeLost = allLost;
    for (int feature = 0; feature < features.length; feature++) {
      int value = features[feature] ? 1 : 0;
      if (won[feature][value] + lost[feature][value] > 0) {
        likeWon *= share(won[feature], value);
        likeLost *= share(lost[feature], value);
      }
    }
    double sum = likeWon + likeLost;
    double probability = sum > 0 ? likeWon / sum : 0;
    return Logistic.logOdds(Math.min(Math.max(probability, LEAST), 1 - LEAST));
  }

  /// Values that were never met have no row to be counted in.
  private static double share(double[] counts, int value) {
    return (counts[value] + ADDED) / (counts[0] + counts[1] + 2 * ADDED);
  }
}
