package org.usher.visitor;

import javax.crypto.SecretKey;

/// Seals what is secret about nobody in particular, such as the keys to other systems, with a key
/// that is kept apart from the database: `data/keys/secrets.key`.
public final class Secrets {

  private final SecretKey key;

  Secrets(SecretKey key) {
    this.key = key;
  }

  /// @param context what it is, needed to open it
  public byte[] seal(byte[] plain, String context) {
    return Seal.seal(key, plain, context);
  }

  /// @throws BrokenSealException when it was sealed as something else, or elsewhere, or changed
  public byte[] open(byte[] sealed, String context) {
    return Seal.open(key, sealed, context);
  }

  @Override
  public String toString() {
    return "Secrets[…]";
  }
}
