package org.usher.question;

import java.util.regex.Pattern;

/// Stable name of an option of one question, as in the address of a journey.
///
/// @param value lower case letters and digits joined by `-`; 1 to 40 characters
public record OptionId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 40;

  public OptionId {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An option id is lower case letters and digits joined by '-', at most %d, not '%s'"
              .formatted(MAX_LENGTH, value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
