package org.usher.lead;

import java.time.Instant;
import org.usher.staff.AccountId;

/// What somebody of sales wrote down about a lead.
///
/// @param words 1 to 4,000 characters
public record Note(AccountId by, Instant at, String words) {

  static final int MAX_LENGTH = 4_000;

  public Note {
    words = words.strip();
    if (words.isEmpty() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A note has 1 to %d characters, not %d".formatted(MAX_LENGTH, words.length()));
    }
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "Note[…]";
  }
}
