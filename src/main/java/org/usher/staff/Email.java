package org.usher.staff;

import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address of a member of staff, in lower case.
///
/// @param value at most 254 characters, one `@`, no spaces or control characters
record Email(String value) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s\\p{Cntrl}@<>,;\"]+@[^\\s\\p{Cntrl}@<>,;\"]+");

  Email {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!isPossible(value)) {
      throw new IllegalArgumentException(
          "An e-mail address has a name, an @ and a host, and at most %d characters"
              .formatted(MAX_LENGTH));
    }
  }

  /// Whether what was typed can be an e-mail address.
  static boolean isPossible(String typed) {
    return typed.length() <= MAX_LENGTH && FORM.matcher(typed.strip()).matches();
  }
}
