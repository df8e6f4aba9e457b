package org.usher.handoff;

/// A place cannot be as it was given.
public final class PlaceRefused extends RuntimeException {

  private final String part;

  PlaceRefused(String part) {
    super("The %s of a place is missing or cannot be used".formatted(part));
    this.part = part;
  }

  /// `name`, `at-once`, or the name of a setting; what was given may be a secret and is not
  /// repeated.
  public String part() {
    return part;
  }
}
