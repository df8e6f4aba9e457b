package org.usher.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names contents by their digest.
final class Sha256 {

  private Sha256() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  static String of(byte[] content) {
    return end(begin(), content);
  }

  static String end(MessageDigest digest, byte... last) {
    return HexFormat.of().formatHex(digest.digest(last));
  }
}
