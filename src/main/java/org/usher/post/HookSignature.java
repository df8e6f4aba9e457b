package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as Standard Webhooks 1.0 says: HMAC-SHA256 over id, time and body.
///
/// @see <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>
record HookSignature(byte[] key) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  /// @throws IllegalArgumentException when it is no such secret; it is not repeated in the message
  static HookSignature with(String secret) {
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException("A webhook secret begins with " + PREFIX);
    }
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException("A webhook secret has 24 to 64 bytes, not " + key.length);
    }
    return new HookSignature(key);
  }

  /// The value of `webhook-signature`.
  ///
  /// @param timestamp seconds since 1970, as sent in `webhook-timestamp`
  String of(String id, long timestamp, String body) {
    return of(id, timestamp, body.getBytes(UTF_8));
  }

  /// The same over the very bytes.
  String of(String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update("%s.%d.".formatted(id, timestamp).getBytes(UTF_8));
      byte[] signed = mac.doFinal(body);
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "HookSignature[…]";
  }
}
