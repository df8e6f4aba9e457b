package org.usher.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Every five words of a text that follow each other, as numbers (Broder, On the Resemblance and
/// Containment of Documents, 1997).
final class Shingles {

  private static final int WORDS = 5;
  private static final int HASHES = 64;
  private static final double ROUNDING = 1e-9;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  /// In order, each once.
  private final long[] all;

  private Shingles(String text) {
    int[] words = words(text.toLowerCase(Locale.ROOT));
    var shingles = new long[Math.max(0, words.length - WORDS + 1)];
    Arrays.setAll(shingles, from -> hash(words, from));
    all = eachOnce(shingles);
  }

  private static long[] eachOnce(long[] numbers) {
    Arrays.sort(numbers);
    int kept = 0;
    for (long number : numbers) {
      if (kept == 0 || number != numbers[kept - 1]) {
        numbers[kept++] = number;
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  /// A number for each word: letters and digits that stand together.
  private static int[] words(String text) {
    var words = IntStream.builder();
    int hash = 0;
    boolean isInWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean belongs = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (belongs) {
        hash = 31 * hash + c;
      } else if (isInWord) {
        words.add(hash);
        hash = 0;
      }
      isInWord = belongs;
    }
    return isInWord ? words.add(hash).build().toArray() : words.build().toArray();
  }

  private static long hash(int[] words, int from) {
    long hash = SEED;
    for (int i = from; i < from + WORDS; i++) {
      hash = mixed(hash * 31 + words[i]);
    }
    return hash;
  }

  static Shingles of(String text) {
    return new Shingles(text);
  }

  /// Whether the text is too short to be like another.
  boolean isEmpty() {
    return all.length == 0;
  }

  /// Share of the shingles of either text that stand in both, 0 to 1.
  double likeness(Shingles other) {
    long both = common(other, 0);
    return (double) both / (all.length + other.all.length - both);
  }

  /// Whether the likeness is at least this, without counting on when it no longer can be.
  ///
  /// @param least above 0, up to 1
  boolean isAsLike(Shingles other, double least) {
    // both / (all - both) >= least, solved for both
    int needed = (int) Math.ceil(least * (all.length + other.all.length) / (1 + least) - ROUNDING);
    return needed > 0 && common(other, needed) >= needed;
  }

  /// Shingles in both; fewer when there cannot be as many as needed.
  private int common(Shingles other, int needed) {
    int both = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < all.length
        && theirs < other.all.length
        && both + Math.min(all.length - mine, other.all.length - theirs) >= needed) {
      long apart = Long.compare(all[mine], other.all[theirs]);
      both += apart == 0 ? 1 : 0;
      mine += apart <= 0 ? 1 : 0;
      theirs += apart >= 0 ? 1 : 0;
    }
    return both;
  }

  /// Numbers of which two texts share about as large a part as of their shingles.
  long[] sketch() {
    var least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : all) {
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], mixed(shingle + SEED * (i + 1)));
      }
    }
    return least;
  }

  /// The finalizer of SplitMix64 (Steele, Lea & Flood, 2014).
  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
