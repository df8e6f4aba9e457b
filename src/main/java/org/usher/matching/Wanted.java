package org.usher.matching;

/// How much of a search is wanted.
///
/// @param narrowing what its results are narrowed to
/// @param hits given out at most, [Search#MAX_HITS] to [Search#MOST_HITS]
/// @param isLiteral whether the words are searched as they are typed, unknown ones too
public record Wanted(Narrowing narrowing, int hits, boolean isLiteral) {

  public Wanted {
    hits = Math.clamp(hits, Search.MAX_HITS, Search.MOST_HITS);
  }

  /// The first hits, unknown words corrected.
  public static Wanted first(Narrowing narrowing) {
    return new Wanted(narrowing, Search.MAX_HITS, false);
  }
}
