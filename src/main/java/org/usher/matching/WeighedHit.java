package org.usher.matching;

import java.util.List;

/// A hit and all that ranks it: the weights add up to its score.
///
/// @param weights in the order of [Weight.What], without those that add nothing; empty for a page
///   that the words did not find
public record WeighedHit(Hit hit, List<Weight> weights) {
  public WeighedHit {
    weights = List.copyOf(weights);
  }

  public double sum() {
    return weights.stream().mapToDouble(Weight::points).sum();
  }
}
