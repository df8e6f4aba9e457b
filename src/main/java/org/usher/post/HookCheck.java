package org.usher.post;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Looks at a webhook that somebody sends us, as Standard Webhooks 1.0 says: signed over the very
/// bytes that came, and not from another time.
public enum HookCheck {
  /// It is theirs, and of now.
  GOOD,
  /// It is not signed with this secret.
  FORGED,
  /// It is signed, and too old or from the future: perhaps somebody sends it again.
  OUT_OF_TIME;

  /// As the specification recommends.
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /// Whether webhooks can be signed with it: `whsec_` and 24 to 64 bytes in Base64.
  public static boolean isSecret(String secret) {
    try {
      HookSignature.with(secret);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// @param secret `whsec_…`, as [#isSecret(String)] says
  /// @param id the header `webhook-id`
  /// @param timestamp the header `webhook-timestamp`
  /// @param signatures the header `webhook-signature`, one or several with spaces between
  public static HookCheck of(
      String secret, String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (id.isEmpty() || !timestamp.matches("[0-9]{1,12}")) {
      return FORGED;
    }
    long seconds = Long.parseLong(timestamp);
    byte[] expected = HookSignature.with(secret).of(id, seconds, body).getBytes(US_ASCII);
    boolean isSigned =
        Arrays.stream(signatures.split(" "))
            .map(signature -> signature.getBytes(US_ASCII))
            .anyMatch(signature -> MessageDigest.isEqual(expected, signature));
    if (!isSigned) {
      return FORGED;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
    return age.compareTo(WINDOW) > 0 ? OUT_OF_TIME : GOOD;
  }
}
