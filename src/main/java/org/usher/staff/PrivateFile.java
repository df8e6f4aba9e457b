package org.usher.staff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Writes a file that only the user who runs the portal may read (mode 0600).
final class PrivateFile {

  private PrivateFile() {}

  /// Puts the file there in one step; it is on the disk, and not only on its way, when this
  /// returns. A file of that name is replaced.
  static void write(Path file, byte[] content) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file stands in a folder"));
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
