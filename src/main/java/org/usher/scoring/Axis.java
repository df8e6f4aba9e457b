package org.usher.scoring;

/// Where points come from.
public enum Axis {
  /// What everybody begins with.
  BASE,
  /// Who they are, by their answers.
  FIT,
  /// What they did.
  ENGAGEMENT
}
