package org.usher.matching;

import java.util.List;

/// Why a search found a page, for one sentence: which part of it says which of the words.
///
/// @param where of the parts that say most of the words, the one that tells most about the page
/// @param words as they stand there, each once; of [Where#TEXT] those in the passage shown
public record WhyFound(Where where, List<String> words) {

  /// A part of a page, as its readers know it.
  public enum Where {
    TITLE,
    /// Words by which buyers ask for it.
    PHRASES,
    SUMMARY,
    HEADING,
    /// What those call themselves whom it is written for.
    AUDIENCE,
    TEXT,
    /// Some part of it, in words that the content declares to mean the same.
    SAME,
    /// No part of it: others typed them, chose this page, and it helped them.
    TYPED
  }

  public WhyFound {
    words = List.copyOf(words);
  }
}
