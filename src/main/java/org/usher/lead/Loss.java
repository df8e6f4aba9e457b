package org.usher.lead;

/// Why an accepted lead came to nothing.
public enum Loss {
  CHOSE_ANOTHER,
  TOO_EXPENSIVE,
  NO_DECISION,
  NO_NEED
}
