package org.usher.matching;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param words the words that were asked for, cut to [Search#MAX_LENGTH]
/// @param corrected what was searched instead, where a word stands on no page and a similar one
///   does
/// @param hits best first, at most [Search#MAX_HITS]; never empty when the site has pages
/// @param isNearest nothing matched: these are the pages nearest to the answers
/// @param next the question that would tell most about the page, given the words and the answers
public record Results(
    String words,
    Optional<String> corrected,
    List<Hit> hits,
    boolean isNearest,
    Optional<NextQuestion> next) {
  public Results {
    hits = List.copyOf(hits);
  }
}
