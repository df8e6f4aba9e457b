package org.usher.matching;

/// How many questions are still to come, the one on the screen included.
///
/// @param about the number that is likeliest to be right within one; at least 1
/// @param isLikely whether it is, in four of five journeys from here; else only `atMost` should be
///   promised
/// @param atMost nine of ten journeys from here have no more
public record QuestionsLeft(int about, boolean isLikely, int atMost) {

  static final QuestionsLeft ONE = new QuestionsLeft(1, true, 1);

  private static final double FOUR_OF_FIVE = 0.8;
  private static final double NINE_OF_TEN = 0.9;

  /// Reads it from journeys that were counted by their length.
  static QuestionsLeft of(int[] lengths) {
    int all = 0;
    for (int count : lengths) {
      all += count;
    }
    int about = centre(lengths);
    return new QuestionsLeft(
        about, within(lengths, about) >= FOUR_OF_FIVE * all, quantile(lengths, NINE_OF_TEN * all));
  }

  /// The middle of the three lengths in a row that hold most; among equals the likelier one.
  private static int centre(int[] lengths) {
    int best = 1;
    for (int length = 2; length < lengths.length; length++) {
      int more = within(lengths, length) - within(lengths, best);
      best = more > 0 || (more == 0 && lengths[length] > lengths[best]) ? length : best;
    }
    return best;
  }

  private static int within(int[] lengths, int length) {
    int after = length + 1 < lengths.length ? lengths[length + 1] : 0;
    return lengths[length - 1] + lengths[length] + after;
  }

  private static int quantile(int[] lengths, double enough) {
    int held = 0;
    for (int length = 1; length < lengths.length; length++) {
      held += lengths[length];
      if (held >= enough) {
        return length;
      }
    }
    return lengths.length - 1;
  }
}
