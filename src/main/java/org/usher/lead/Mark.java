package org.usher.lead;

/// What a seller says of one line of evidence.
public enum Mark {
  /// It was not so.
  WRONG,
  /// It is what made the difference.
  DECISIVE
}
