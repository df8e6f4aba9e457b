package org.usher.matching;

import java.util.List;
import java.util.Optional;

/// Where a buyer stands: the pages that fit best so far, and what to ask next.
///
/// @param matches best first, at most [Guide#MAX_MATCHES]; never empty when the site has pages
/// @param next the question worth asking; empty when belief suffices, when no open question would
///   tell enough, or when the budget is spent: then the buyer is led to the best page
/// @param isDecided whether belief suffices: the best few pages hold enough of it
/// @param topMass share of belief that the best few pages hold, 0 to 1; these are three pages, or a
///   quarter of a site with fewer than nine
public record Guidance(
    List<Match> matches, Optional<NextQuestion> next, boolean isDecided, double topMass) {
  public Guidance {
    matches = List.copyOf(matches);
  }
}
