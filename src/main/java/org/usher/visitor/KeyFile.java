package org.usher.visitor;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A small secret file: readable for nobody else, whole or not there, on the disk before anybody
/// relies on it.
record KeyFile(Path path) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

  /// Returns when file and folder would survive a loss of power.
  ///
  /// @throws FileAlreadyExistsException when it is there already; it stays as it is
  void create(byte[] content) throws IOException {
    Path draft = Files.createTempFile(folder(), ".key", ".part", OURS_ALONE);
    try {
      write(draft, content);
      Files.createLink(path, draft); // unlike a move this never replaces a file
      syncFolder();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// @throws IOException also when others may read it
  Optional<byte[]> read() throws IOException {
    try {
      refuseOthers();
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Overwrites the file before it is deleted. A file system that writes elsewhere (copy on write,
  /// flash) may still hold the old bytes for a while.
  void destroy() throws IOException {
    try {
      byte[] noise = new byte[(int) Files.size(path)];
      RANDOM.nextBytes(noise);
      write(path, noise);
      Files.delete(path);
      syncFolder();
    } catch (NoSuchFileException e) {
      // somebody was faster
    }
  }

  private void refuseOthers() throws IOException {
    if (Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
      throw new IOException(
          "Others than its owner may use the key file %s; say: chmod 600 %s".formatted(path, path));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder(), READ)) {
      channel.force(true);
    }
  }

  private Path folder() {
    return path.resolveSibling("").toAbsolutePath();
  }
}
