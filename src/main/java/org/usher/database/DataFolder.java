package org.usher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where the portal keeps what must survive a restart (`usher.data`).
///
/// @param path absolute; exists and can be written to
public record DataFolder(Path path) {
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  /// Started by root, the database runs as another user, who must get through to its own folder.
  private static final Set<PosixFilePermission> PASSABLE =
      PosixFilePermissions.fromString("rwx--x--x");

  /// Opens the folder, making it when it is missing, readable for nobody else.
  ///
  /// @throws DatabaseException when it cannot be made or written to
  static DataFolder open(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      create(absolute, ServerUser.isRoot() ? PASSABLE : OURS_ALONE);
      Files.delete(Files.createTempFile(absolute, ".writable", null));
      return new DataFolder(absolute.toRealPath());
    } catch (IOException e) {
      throw new DatabaseException(
          "The data folder cannot be written to: %s".formatted(absolute),
          "Give this user the right to write there, or choose another folder with --data DIR"
              + " (usher.data).",
          e);
    }
  }

  /// A folder inside, made when it is missing, readable for nobody else.
  ///
  /// @throws UncheckedIOException when it cannot be made
  public Path folder(String name) {
    Path folder = file(name);
    try {
      create(folder, OURS_ALONE);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }

  /// A file inside; nothing is made.
  public Path file(String name) {
    return path.resolve(name);
  }

  private static void create(Path folder, Set<PosixFilePermission> permissions) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }
}
