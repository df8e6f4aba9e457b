package org.usher.visitor;

/// What a person can agree to; each is asked and withdrawn by itself.
public enum Purpose {
  /// Answering what they asked.
  ANSWER,
  /// Getting in touch when it looks useful.
  FOLLOW_UP,
  /// Knowing them again at later visits.
  REMEMBER,
  /// Keeping their journey under their address.
  KEEP
}
