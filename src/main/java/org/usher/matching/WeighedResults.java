package org.usher.matching;

import java.util.List;

/// What a search found and what ranks each hit, for those who write the site.
///
/// @param hits those of the results, in their order
public record WeighedResults(Results results, List<WeighedHit> hits) {
  public WeighedResults {
    hits = List.copyOf(hits);
  }
}
