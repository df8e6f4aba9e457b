package org.usher.matching;

import java.util.List;
import java.util.Optional;
import org.usher.content.Page;

/// What a search found.
///
/// @param words the words that were asked for, cut to [Search#MAX_LENGTH]
/// @param corrected what was searched instead, where a word stands on no page and a similar one
///   does
/// @param hits best first, at most as many as were wanted; never empty when the site has pages
/// @param found how many pages the words found, narrowed, those included that are not among the
///   hits any more or read the same as one of them
/// @param isNearest nothing matched: these are the pages nearest to the answers
/// @param isLoose no page has the words in quotes side by side, these have them apart
/// @param facets ways to narrow what was found
/// @param narrowing what it is narrowed to; nothing when that would have left no page
/// @param related pages near to the best hit that the words did not find
/// @param next the question that would tell most about the page, given the words and the answers
public record Results(
    String words,
    Optional<String> corrected,
    List<Hit> hits,
    int found,
    boolean isNearest,
    boolean isLoose,
    List<Facet> facets,
    Narrowing narrowing,
    List<Page> related,
    Optional<NextQuestion> next) {
  /// Whether more is given out to those who ask for it.
  public boolean hasMore() {
    return isCut() && hits.size() < Search.MOST_HITS;
  }

  /// Whether more was found than is given out.
  public boolean isCut() {
    return found > hits.stream().mapToInt(hit -> 1 + hit.alike().size()).sum();
  }

  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    related = List.copyOf(related);
  }
}
