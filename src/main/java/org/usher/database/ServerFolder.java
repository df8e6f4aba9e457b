package org.usher.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of our own server: its data, and what we know about it in small files beside them.
///
/// @param path `database` in the data folder; the server's own data are in `data` below it
record ServerFolder(Path path) {
  private static final int PASSWORD_BYTES = 32;
  private static final int LOG_TAIL = 5;

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  Path initFile() {
    return path.resolve("account.sql");
  }

  /// Makes sure that no other portal uses this folder. Held until closed, or the process ends.
  ///
  /// @throws DatabaseException when another one does
  FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process, which is as good as held by another
    }
    channel.close();
    throw new DatabaseException(
        "Another Usher is running on the data in %s.".formatted(path.getParent()),
        "Stop that one first, or choose another data folder with --data DIR.");
  }

  /// Version of the server that wrote the data; empty when there are none yet.
  Optional<ServerVersion> stamp() throws IOException {
    return read("version").map(this::version);
  }

  void stamp(ServerVersion version) throws IOException {
    write("version", version.toString());
  }

  /// Password of the portal's account; made at the first call.
  String password() throws IOException {
    Optional<String> kept = read("password");
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    write("password", password);
    return password;
  }

  /// Port at which the server was last started.
  Optional<Integer> port() throws IOException {
    return read("port").map(Integer::valueOf);
  }

  void port(int port) throws IOException {
    write("port", Integer.toString(port));
  }

  /// Process of the server's last start; it may be gone, or be another by now.
  Optional<Long> pid() throws IOException {
    return read("pid").map(Long::valueOf);
  }

  void pid(long pid) throws IOException {
    write("pid", Long.toString(pid));
  }

  /// Begins a new log; the one before is kept as `server.log.1`.
  void turnLog() throws IOException {
    if (Files.exists(log())) {
      Files.move(log(), path.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// The last complaints in the server's log, for an error message.
  String complaints() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> errors =
          lines.filter(line -> line.contains("[ERROR]") || line.startsWith("ERROR")).toList();
      return String.join(
          "\n", errors.subList(Math.max(0, errors.size() - LOG_TAIL), errors.size()));
    } catch (IOException e) {
      return "";
    }
  }

  /// Writes a file that only its owner can read, whole or not at all.
  void write(String name, String text) throws IOException {
    Path draft = path.resolve(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(
        draft,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<String> read(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.exists(file)
        ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private ServerVersion version(String text) {
    return ServerVersion.parse(text)
        .orElseThrow(() ->
            new DatabaseException(
                "%s should hold the version of a MariaDB, not '%s'."
                    .formatted(path.resolve("version"), text),
                "Restore that file from a backup, or choose another data folder with --data"
                    + " DIR."));
  }
}
