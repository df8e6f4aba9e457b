package org.usher.question;

import java.util.regex.Pattern;

/// Stable name of a question, as in the address of a journey.
///
/// @param value lower case letters and digits joined by `-`; 1 to 40 characters
public record QuestionId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 40;

  public QuestionId {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A question id is lower case letters and digits joined by '-', at most %d, not '%s'"
              .formatted(MAX_LENGTH, value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
