package org.usher.post;

/// One safe line out of whatever somebody typed.
final class SubjectLine {
  private static final int MOST_CODE_POINTS = 200;

  private SubjectLine() {}

  /// Without control characters, line breaks, invisible formatting and marks that turn the
  /// direction of writing (Unicode categories C and Z, other than a space between words), and not
  /// too long.
  static String of(String text) {
    String clean =
        text.replaceAll("[\\p{Cc}\\p{Z}]+", " ")
            .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
            .replace("=?", "= ?")
            .strip();
    return clean.codePointCount(0, clean.length()) <= MOST_CODE_POINTS
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, MOST_CODE_POINTS - 1)) + "…";
  }
}
