package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals bytes with AES-256-GCM. What comes out is a version, a random 96-bit nonce, and the sealed
/// bytes with their 128-bit tag; it opens only with the same key and the same context.
///
/// Random nonces are safe for 2^32 messages under one key (NIST SP 800-38D, 8.3): a person has a
/// key of their own, and the master key seals one key per person.
final class Seal {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  /// @param context what the sealed bytes are and whose; not secret, not kept, and needed to open
  static byte[] seal(SecretKey key, byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /// @throws BrokenSealException when key or context are others, or the bytes have been changed
  static byte[] open(SecretKey key, byte[] sealed, String context) {
    if (sealed.length < LEAST_BYTES || sealed[0] != VERSION) {
      throw new BrokenSealException(context, null);
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException(context, e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}
