package org.usher.matching;

/// Who looks at the places of a list. What stands first is opened more often because it stands
/// first; what helped further down counts for the others who would have been helped, had they
/// looked (inverse propensity weighting; Joachims, Swaminathan & Schnabel, "Unbiased
/// Learning-to-Rank with Biased Feedback", WSDM 2017).
final class Examination {

  /// No single event counts for more than this many.
  private static final double MAX_WEIGHT = 5;

  private Examination() {}

  /// Share of visitors who look at a place: one in as many as its rank, the curve of that paper
  /// with exponent 1.
  ///
  /// @param rank from 1; 0 for a page that was in no list
  static double propensity(int rank) {
    return rank <= 1 ? 1 : 1.0 / rank;
  }

  /// For how many an event at this place counts.
  static double weight(int rank) {
    return Math.min(MAX_WEIGHT, 1 / propensity(rank));
  }
}
