package org.usher.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.usher.database.DataFolder;

/// Makes the tokens that stand in links to staff. A token follows from the pass it belongs to and a
/// key beside the database (`staff.key` among the keys), so it is written down nowhere: a mail can
/// be composed again at every attempt, and a copy of the database opens nothing.
@Component
final class TokenKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  TokenKey(DataFolder data) {
    key = new SecretKeySpec(readOrMake(data.keyFolder("").resolve("staff.key")), ALGORITHM);
  }

  /// What stands in the link of a pass: 43 characters that are safe in an address.
  String token(UUID pass) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] token = mac.doFinal(("staff pass " + pass).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /// What is kept of a token. It is random enough that a fast hash cannot be turned around.
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        PrivateFile.write(file, fresh);
      }
      byte[] found = Files.readAllBytes(file);
      if (found.length != KEY_BYTES) {
        throw new IllegalStateException(
            "The key in %s has %d bytes, not %d. Remove it to have a new one made; links in mails"
                    .formatted(file, found.length, KEY_BYTES)
                + " that were sent before stop working then");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The key in %s cannot be read".formatted(file), e);
    }
  }
}
