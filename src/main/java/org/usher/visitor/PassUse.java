package org.usher.visitor;

/// What a [PersonPasses] pass is good for, and for nothing else.
public enum PassUse {
  /// Looking at what is kept.
  SEE,
  /// Taking it away in a file.
  EXPORT,
  /// Changing name, company or telephone number.
  CORRECT,
  /// Ending a consent.
  WITHDRAW,
  /// Having a journey kept.
  KEEP,
  /// Being forgotten.
  ERASE
}
