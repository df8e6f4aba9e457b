package org.usher.matching;

/// How it shows that a page has helped.
public enum Help {
  /// It was really read.
  READ(1),
  /// Whoever read it then asked to be contacted.
  CONTACT(3),
  /// Sales found that whoever read it was right to come.
  VERDICT(5);

  private final int worth;

  Help(int worth) {
    this.worth = worth;
  }

  /// How much it says, against reading alone. Reading is common and says little by itself; these
  /// are judgements, not measurements.
  int worth() {
    return worth;
  }
}
