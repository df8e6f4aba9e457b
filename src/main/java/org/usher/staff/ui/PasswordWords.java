package org.usher.staff.ui;

import java.util.Locale;
import org.usher.staff.PasswordProblem;

/// Names the words that tell why a password cannot be chosen.
final class PasswordWords {

  private PasswordWords() {}

  /// A key as `staff.password.too-short`.
  static String key(PasswordProblem problem) {
    return "staff.password." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The number that stands in these words.
  static int limit(PasswordProblem problem) {
    return problem == PasswordProblem.TOO_LONG
        ? PasswordProblem.MAX_LENGTH
        : PasswordProblem.MIN_LENGTH;
  }
}
