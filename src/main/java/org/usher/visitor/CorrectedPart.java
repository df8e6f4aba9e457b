package org.usher.visitor;

/// What somebody can put right about themselves.
public enum CorrectedPart {
  NAME,
  EMAIL,
  COMPANY,
  PHONE,
  /// Words of their own.
  MESSAGE
}
