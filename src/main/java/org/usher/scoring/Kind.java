package org.usher.scoring;

/// What an engagement rule looks at.
enum Kind {
  /// A page was really read.
  READ,
  /// A page was opened.
  VISIT,
  /// Words were searched for.
  SEARCH,
  /// Somebody was here on a later day than the first.
  RETURN;

  /// Whether rules of this kind can be limited to pages.
  boolean isAboutPages() {
    return this == READ || this == VISIT;
  }
}
