package org.usher.staff;

import java.util.Locale;
import java.util.Optional;

/// Why a password cannot be chosen. Length is what counts; there are no rules about characters
/// (NIST SP 800-63B).
public enum PasswordProblem {
  TOO_SHORT,
  TOO_LONG,
  /// Made of very few different characters.
  TOO_SIMPLE,
  /// Holds the name before the `@` of the e-mail address.
  TOO_PERSONAL;

  /// Fewest characters of a password.
  public static final int MIN_LENGTH = 12;

  /// Most characters of a password; hashing more would only cost time.
  public static final int MAX_LENGTH = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_NAME = 4;

  /// What stands against `password` for the owner of `email`; empty when nothing does.
  static Optional<PasswordProblem> in(String password, String email) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      return Optional.of(TOO_SHORT);
    }
    if (password.length() > MAX_LENGTH) {
      return Optional.of(TOO_LONG);
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(TOO_SIMPLE);
    }
    return holdsName(password, email) ? Optional.of(TOO_PERSONAL) : Optional.empty();
  }

  private static boolean holdsName(String password, String email) {
    String name = email.substring(0, email.indexOf('@'));
    return name.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(name);
  }
}
