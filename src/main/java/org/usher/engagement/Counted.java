package org.usher.engagement;

/// What is counted, one cell at a time and never per visitor. A cell is a day, one of these, and a
/// subject.
public enum Counted {
  /// Visits; no subject.
  VISIT,
  /// Visits in which an answer was given live; `question:option`.
  ANSWER,
  /// Visits in which a question was skipped; its id.
  SKIP,
  /// Visits in which a page was opened; its slug.
  PAGE,
  /// Visits in which a page was really read; its slug.
  READ,
  /// Visits in which a file was taken along; its path below `/files/`.
  FILE,
  /// Searches; no subject.
  SEARCH,
  /// Searches that matched nothing; no subject.
  EMPTY_SEARCH,
  /// Visits that searched for some words; the words, once enough visits have.
  WORDS,
  /// Visits that searched for some words in vain; the words, once enough visits have.
  EMPTY_WORDS,
  /// Visits in which a page was offered; its slug.
  SHOWN,
  /// Visits in which a page was opened from a list that offered it; its slug.
  CHOSEN,
  /// Pages offered at a place of a list; the place, from 1.
  SHOWN_AT_RANK,
  /// Pages opened from a place of a list; the place, from 1.
  CHOSEN_AT_RANK;

  boolean isWords() {
    return this == WORDS || this == EMPTY_WORDS;
  }
}
