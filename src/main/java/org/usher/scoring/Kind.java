package org.usher.scoring;

/// What an engagement rule looks at.
enum Kind {
  /// A page was really read.
  READ,
  /// A page was opened.
  VISIT,
  /// A file was taken along.
  DOWNLOAD,
  /// Words were searched for.
  SEARCH,
  /// Somebody was here on a later day than the first.
  RETURN,
  /// How long pages were in sight; evidence is counted in seconds.
  SECONDS,
  /// How much of pages was seen; evidence is counted in pages: twice a half is one.
  DEPTH;

  /// Whether evidence of both is counted in the same unit, so that it can share a cap.
  boolean countsLike(Kind other) {
    return unit().equals(other.unit());
  }

  private String unit() {
    return this == SECONDS || this == DEPTH ? name() : "times";
  }

  /// Whether rules of this kind can be limited to pages.
  boolean isAboutPages() {
    return this != SEARCH && this != RETURN;
  }
}
