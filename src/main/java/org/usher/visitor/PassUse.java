package org.usher.visitor;

/// What a [PersonPasses] pass is good for, and for nothing else.
public enum PassUse {
  /// Looking at what is kept.
  SEE,
  /// Taking it away in a file.
  EXPORT,
  /// Changing name, company or telephone number, asking for another e-mail address, amending words.
  CORRECT,
  /// Being known by another e-mail address.
  MOVE,
  /// Ending a consent.
  WITHDRAW,
  /// Having a journey kept.
  KEEP,
  /// Being forgotten.
  ERASE
}
