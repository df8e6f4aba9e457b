package org.usher.engagement;

import java.security.SecureRandom;
import java.util.Base64;

/// Names one visit of one page, for as long as it is open, so that what was read of it is told
/// once.
///
/// @param value 12 letters, digits, `-` or `_`, not to be guessed
public record ViewId(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 9;

  static ViewId random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ViewId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
