package org.usher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Where the portal keeps what must survive a restart (`usher.data`), and apart from it the keys to
/// what is sealed there (`usher.keys`).
///
/// @param path absolute; exists and can be written to
/// @param keys absolute; beside the folder, as `data.keys`, unless the operator keeps them
///   elsewhere. Made when a key is
/// @param advice what the operator should do about the place of the keys, in one sentence; empty
///   when it is a good one
public record DataFolder(Path path, Path keys, Optional<String> advice) {
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  /// Started by root, the database runs as another user, who must get through to its own folder.
  private static final Set<PosixFilePermission> PASSABLE =
      PosixFilePermissions.fromString("rwx--x--x");

  /// Opens the folder with its keys beside it.
  static DataFolder open(Path path) {
    return open(path, "");
  }

  /// Opens the folder, making it when it is missing, readable for nobody else.
  ///
  /// @param keys another folder for the keys; when blank, beside
  /// @throws DatabaseException when it cannot be made or written to
  static DataFolder open(Path path, String keys) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      create(absolute, ServerUser.isRoot() ? PASSABLE : OURS_ALONE);
      Files.delete(Files.createTempFile(absolute, ".writable", null));
      Path real = absolute.toRealPath();
      KeyPlace place = keys.isBlank() ? KeyPlace.beside(real) : KeyPlace.chosen(keys);
      return new DataFolder(real, place.folder(), place.advice());
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
    return made(file(name));
  }

  /// A folder for keys, made when it is missing, readable for nobody else.
  ///
  /// @param name within [#keys], which is meant when it is empty
  /// @throws UncheckedIOException when it cannot be made
  public Path keyFolder(String name) {
    Path folder = made(keys);
    return name.isEmpty() ? folder : made(folder.resolve(name));
  }

  private static Path made(Path folder) {
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
