package org.usher.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Chooses some of those below the line, or the portal would only ever hear of those it believes
/// in. Everybody below has the same chance; the chosen are spread over the whole order, so that a
/// few say something about all (systematic sampling by strata).
final class Exploration {

  private Exploration() {}

  /// @param below in the order of their scores
  /// @param places how many to choose; not more than there are
  static <T> List<T> choose(List<T> below, int places, RandomGenerator random) {
    int count = Math.min(places, below.size());
    var chosen = new ArrayList<T>(count);
    for (int i = 0; i < count; i++) {
      int from = i * below.size() / count;
      int to = (i + 1) * below.size() / count;
      chosen.add(below.get(random.nextInt(from, to)));
    }
    return chosen;
  }
}
