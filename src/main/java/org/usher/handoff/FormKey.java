package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.usher.database.DataFolder;

/// Signs what travels to a browser and comes back: `handoff.key` among the keys. When the key is
/// lost, forms that are open just then have to be sent once more, and nothing else happens.
@Component
final class FormKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  @Autowired
  FormKey(DataFolder data) {
    this(readOrMake(data.keyFolder("").resolve("handoff.key")));
  }

  FormKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// The signature of some bytes, 32 bytes long.
  ///
  /// @param use what it is for; a signature for one use says nothing for another
  byte[] sign(String use, byte[] bytes) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((use + "\n").getBytes(UTF_8));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] found = Files.readAllBytes(file);
      if (found.length != KEY_BYTES) {
        throw new IllegalStateException(
            "The key in %s has %d bytes, not %d. Remove it to have a new one made; forms that are"
                    .formatted(file, found.length, KEY_BYTES)
                + " open just then have to be sent once more");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The key in %s cannot be read".formatted(file), e);
    }
  }

  /// Writes a key in one step: whoever looks finds either none or a whole one.
  private static void make(Path file) throws IOException {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    Path draft =
        Files.createTempFile(
            file.getParent(),
            ".handoff",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var channel = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
      channel.write(ByteBuffer.wrap(fresh));
      channel.force(true);
    }
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another start of the portal was faster: its key stands.
    } finally {
      Files.delete(draft);
    }
  }
}
