package org.usher.insight;

import java.util.OptionalInt;

/// A part of a whole, said in per cent only when there is enough of it.
///
/// @param part 0 to `whole`
public record Share(long part, long whole) {

  /// With fewer, one visit more or less would move it by ten points and more.
  public static final int ENOUGH = 10;

  private static final double PER_CENT = 100;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "A part is 0 to the whole, %d, not %d".formatted(whole, part));
    }
  }

  /// Of two counts that were made apart: a visit over midnight may be in one and not in the other.
  static Share of(long part, long whole) {
    return new Share(Math.min(part, whole), whole);
  }

  /// Rounded; empty when there is too little to say.
  public OptionalInt percent() {
    return whole < ENOUGH
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(PER_CENT * part / whole));
  }
}
