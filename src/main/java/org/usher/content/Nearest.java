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

  /// Ends a message about `given`: what it probably should be, and what is allowed.
  static String hint(String given, Collection<String> allowed) {
    String guess = to(given, allowed).map("; did you mean '%s'?"::formatted).orElse(".");
    return guess + " " + listed(allowed);
  }

  private static String listed(Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return "Nothing is allowed here";
    }
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

  /// Levenshtein's edit distance.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
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
