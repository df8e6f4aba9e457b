package org.usher.matching;

import org.usher.content.Page;

/// A page that a search found.
///
/// @param rank 1 is the best
/// @param score the number that ranks; comparable within one search only
/// @param passageHtml where the words stand, escaped, with `<mark>` and no other element
public record Hit(Page page, int rank, double score, String passageHtml) {}
