package org.usher.matching;

import java.util.List;
import java.util.Optional;
import org.usher.content.Page;

/// A page that a search found.
///
/// @param rank 1 is the best
/// @param score the number that ranks; comparable within one search only
/// @param passageHtml where the words stand, escaped, with `<mark>` and no other element
/// @param because why the words found it; empty when they did not
/// @param alike pages found that read the same, folded into this one
public record Hit(
    Page page,
    int rank,
    double score,
    String passageHtml,
    Optional<WhyFound> because,
    List<Page> alike) {
  public Hit {
    alike = List.copyOf(alike);
  }

  Hit(Page page, int rank, double score, String passageHtml) {
    this(page, rank, score, passageHtml, Optional.empty(), List.of());
  }
}
