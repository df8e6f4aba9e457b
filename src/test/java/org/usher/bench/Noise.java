package org.usher.bench;

import java.util.Random;

/// How visitors answer who need a certain item: with slips and skips, the same for every policy.
///
/// @param slips share of answers that are wrong, at random among the wrong ones
/// @param skips share of questions that are skipped though the item says something
record Noise(double slips, double skips, long seed) {

  static final int SKIPPED = -1;

  /// The option a visitor chooses, or [#SKIPPED].
  ///
  /// @param truth the option of the item, below 0 when it says nothing
  int answer(int visitor, int question, int truth, int options) {
    var random = new Random(seed * 1_000_003L + visitor * 10_007L + question);
    // The first numbers of neighbouring seeds are alike.
    random.nextLong();
    if (truth < 0 || random.nextDouble() < skips) {
      return SKIPPED;
    }
    if (random.nextDouble() < slips) {
      int other = random.nextInt(options - 1);
      return other < truth ? other : other + 1;
    }
    return truth;
  }
}
