package org.usher.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Helps somebody who has mistyped a word.
final class Nearest {

  /// More would not be read.
  private static final int MAX_LISTED = 25;

  private Nearest() {}

  /// Ends a message about `given`: what it probably should be, and what is allowed, if anything is.
  static String hint(String given, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return "";
    }
    String guess = to(given, allowed).map("; did you mean '%s'?"::formatted).orElse(".");
    return guess + " " + listed(allowed);
  }

  private static String listed(Collection<String> allowed) {
    String list = String.join(", ", allowed.stream().limit(MAX_LISTED).toList());
    int more = allowed.size() - MAX_LISTED;
    return "Allowed: " + list + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /// The closest of the allowed words, if one is close enough to have been meant.
  static Optional<String> to(String given, Collection<String> allowed) {
    int near = Math.max(1, given.length() / 3);
    return allowed.stream()
        .filter(word -> Math.abs(word.length() - given.length()) <= near)
        .map(word -> new Candidate(word, distance(given, word)))
        .filter(candidate -> candidate.distance <= near)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::word);
  }

  /// How many letters are missing, too many, wrong, or swapped with their neighbour (optimal string
  /// alignment after Damerau and Levenshtein).
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int replaced = cost[i - 1][j - 1] + (isSame ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (isSwapped(one, i, other, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }

  private static boolean isSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }

  private record Candidate(String word, int distance) {}

  /// Quotes what was given, shortened when it is long.
  static String quoted(String given) {
    List<String> lines = given.lines().limit(2).toList();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    boolean isShortened = first.length() > 60 || lines.size() > 1;
    return "'" + first.substring(0, Math.min(60, first.length())) + (isShortened ? "…'" : "'");
  }
}
