package org.usher.handoff;

/// What a buyer wants to happen with a form.
public enum Wish {
  /// An answer by a person, now.
  ANSWER,
  /// Nothing now: to be contacted when it looks useful.
  LATER
}
