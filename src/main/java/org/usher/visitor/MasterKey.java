package org.usher.visitor;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key that seals all other keys.
final class MasterKey {
  static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  private MasterKey(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "The master key has %d bytes, not %d".formatted(KEY_BYTES, key.length));
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /// @param base64 as `usher.visitor.master-key` has it
  static MasterKey configured(String base64) {
    try {
      return new MasterKey(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "usher.visitor.master-key is %d random bytes in Base64, as from: openssl rand -base64 %d"
              .formatted(KEY_BYTES, KEY_BYTES));
    }
  }

  /// The key in the file, which is made when it is missing.
  static MasterKey in(KeyFile file) throws IOException {
    Optional<byte[]> kept = file.read();
    if (kept.isPresent()) {
      return new MasterKey(kept.get());
    }
    byte[] fresh = randomKey();
    file.create(fresh);
    return new MasterKey(fresh);
  }

  static byte[] randomKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  byte[] wrap(byte[] other, String name) {
    return Seal.seal(key, other, context(name));
  }

  /// @throws BrokenSealException when this is not the master key it was wrapped with
  byte[] unwrap(byte[] wrapped, String name) {
    return Seal.open(key, wrapped, context(name));
  }

  private static String context(String name) {
    return "usher key " + name;
  }

  @Override
  public String toString() {
    return "MasterKey[…]";
  }
}
