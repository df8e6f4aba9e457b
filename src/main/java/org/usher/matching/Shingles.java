package org.usher.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Every five words of a text that follow each other, as numbers (Broder, On the Resemblance and
/// Containment of Documents, 1997).
final class Shingles {

  private static final int WORDS = 5;
  private static final int HASHES = 64;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final Set<Long> all = new HashSet<>();

  private Shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    for (int i = 0; i + WORDS <= words.length; i++) {
      long hash = SEED;
      for (int j = i; j < i + WORDS; j++) {
        hash = mixed(hash * 31 + words[j].hashCode());
      }
      all.add(hash);
    }
  }

  static Shingles of(String text) {
    return new Shingles(text);
  }

  /// Whether the text is too short to be like another.
  boolean isEmpty() {
    return all.isEmpty();
  }

  /// Share of the shingles of either text that stand in both, 0 to 1.
  double likeness(Shingles other) {
    long both = all.stream().filter(other.all::contains).count();
    return (double) both / (all.size() + other.all.size() - both);
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
