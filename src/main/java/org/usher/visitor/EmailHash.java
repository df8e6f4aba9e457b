package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Finds people by their address without keeping it: HMAC-SHA256 under a key of its own. Whoever
/// has the database alone cannot even try addresses out.
final class EmailHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  EmailHash(SecretKey key) {
    this.key = key;
  }

  byte[] of(String email) {
    return hash(normalised(email));
  }

  /// Tells this key from others and says nothing about it; no address looks like what is hashed
  /// here.
  byte[] fingerprint() {
    return hash("\0fingerprint");
  }

  /// Upper and lower case are one, also before the `@`: hardly a server tells them apart, and
  /// hardly anybody types them alike twice.
  static String normalised(String email) {
    String plain =
        Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    return plain.substring(0, at + 1) + ascii(plain.substring(at + 1));
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException e) {
      return domain;
    }
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "EmailHash[…]";
  }
}
