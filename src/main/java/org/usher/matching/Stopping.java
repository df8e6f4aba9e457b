package org.usher.matching;

/// When an interview has asked enough.
///
/// @param enoughMass share of belief from which on the best few pages suffice
/// @param minGainBits a question that is expected to tell less is not worth the buyer's time
/// @param budget questions asked at most, skipped ones included
record Stopping(double enoughMass, double minGainBits, int budget) {

  private static final double ENOUGH_MASS = 0.8;
  private static final double MIN_GAIN_BITS = 0.1;

  /// The rule of the portal.
  static Stopping within(int budget) {
    return new Stopping(ENOUGH_MASS, MIN_GAIN_BITS, budget);
  }
}
