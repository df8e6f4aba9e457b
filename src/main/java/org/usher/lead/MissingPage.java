package org.usher.lead;

import java.time.Instant;
import java.util.UUID;
import org.usher.staff.AccountId;

/// A page that a seller would have needed for a buyer, and the site does not have.
///
/// @param words 1 to 300 characters, in one line
public record MissingPage(UUID id, AccountId by, Instant at, String words, State state) {

  public static final int MAX_LENGTH = 300;

  /// What those who write the site made of it.
  public enum State {
    OPEN,
    DONE,
    DECLINED
  }

  public MissingPage {
    words = words.strip().replaceAll("\\s+", " ");
    if (words.isEmpty() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "What is missing takes 1 to %d characters, not %d".formatted(MAX_LENGTH, words.length()));
    }
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "MissingPage[%s]".formatted(id);
  }
}
