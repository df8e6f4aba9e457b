package org.usher.bench;

/// Where an item stands among all.
final class Ranks {

  /// Two beliefs that differ by less are the same, computed in another order.
  private static final double SAME = 1e-9;

  private Ranks() {}

  /// The rank of an item from 1; among equals the middle of the ranks they share.
  static double middle(double[] belief, int item) {
    int better = 0;
    int equal = 0;
    for (double other : belief) {
      double difference = other - belief[item];
      if (Math.abs(difference) <= SAME * belief[item]) {
        equal++;
      } else if (difference > 0) {
        better++;
      }
    }
    return better + (equal + 1) / 2.0;
  }
}
