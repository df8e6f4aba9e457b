package org.usher.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what a browser is known again: 256 random bits in a cookie. It is known to that browser and
/// nobody else; here only its SHA-256 is kept.
///
/// @param value the bits in Base64, as they may stand in a cookie
public record BrowserId(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public BrowserId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("The id of a browser is 256 bits in Base64");
    }
  }

  static BrowserId random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return new BrowserId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /// What a browser sent; empty when it is no such id.
  static Optional<BrowserId> parse(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new BrowserId(sent)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Without what it is.
  @Override
  public String toString() {
    return "BrowserId[…]";
  }
}
