package org.usher.staff;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Turns passwords into hashes that are slow to guess, and compares them. Argon2id with 19 MiB and
/// two passes, the first of the equal choices in OWASP's Password Storage Cheat Sheet.
///
/// Only a few are worked on at a time, so that a flood of sign-ins takes neither all memory nor all
/// processors from the visitors.
@Component
final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;

  /// A hash of the same cost, of a password that nobody has: random, and thrown away. Written here
  /// because making one takes a second of every start.
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$"
          + "rSQMnumilai9sxs7/xiQEQ$qMIlr0CZ2voF4sib9dm9DgE0RH4iq5M/PVk3BGDTfp4";

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /// A hash with a salt of its own, 97 characters.
  String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return encoder.encode(normal(password));
    } finally {
      turns.release();
    }
  }

  /// Whether `hash` was made of this password. A password beyond the allowed length never matches.
  boolean matches(String password, String hash) {
    if (password.length() > PasswordProblem.MAX_LENGTH) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(normal(password), hash);
    } finally {
      turns.release();
    }
  }

  /// What the hash of nobody's password was made with, up to its salt.
  static String costOfNobodys() {
    return NOBODYS.substring(0, NOBODYS.lastIndexOf('$', NOBODYS.lastIndexOf('$') - 1));
  }

  /// Takes as long as a comparison and never matches: for accounts that do not exist, so that
  /// nobody can tell by the clock which do.
  boolean matchesNobody(String password) {
    boolean unused = matches(password, NOBODYS);
    return false;
  }

  /// The same letters typed on different keyboards are the same password.
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
