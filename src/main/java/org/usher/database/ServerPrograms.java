package org.usher.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The MariaDB servers that could run here, best first: those installed, then those in the jar.
final class ServerPrograms {
  private static final Logger log = LoggerFactory.getLogger(ServerPrograms.class);
  private static final List<String> NAMES = List.of("mariadbd", "mysqld");
  private static final List<String> PLACES =
      List.of("/usr/sbin", "/usr/libexec", "/usr/local/sbin", "/usr/local/mysql/bin", "/usr/bin");
  private static final String REMEDY =
      "Install one (as with: apt-get install mariadb-server), or name a database with"
          + " usher.database.url, or name the jar of MariaDB binaries with"
          + " usher.database.binaries.";

  private final String path;
  private final Optional<PackedServer> packed;

  ServerPrograms(String path, Optional<PackedServer> packed) {
    this.path = path;
    this.packed = packed;
  }

  /// Those of this machine; the jar's are unpacked beside it, or else into the data folder.
  static ServerPrograms here(DatabaseProperties properties, DataFolder data) {
    return new ServerPrograms(
        Optional.ofNullable(System.getenv("PATH")).orElse(""),
        Optional.of(properties.binaries())
            .filter(binaries -> !binaries.isBlank())
            .map(binaries -> PackedServer.in(Path.of(binaries), data)));
  }

  /// The server to run over data that `written` has written; empty when the data are new.
  ///
  /// @throws DatabaseException when there is no server, or only older ones
  ServerProgram over(Optional<ServerVersion> written) {
    List<ServerProgram> older = new ArrayList<>();
    for (var here = candidates().filter(this::isNewEnough).iterator(); here.hasNext(); ) {
      ServerProgram program = here.next();
      if (written.isEmpty() || program.version().compareTo(written.get()) >= 0) {
        return program;
      }
      older.add(program);
    }
    throw none(older, written);
  }

  private Stream<ServerProgram> candidates() {
    return Stream.concat(
        installed().flatMap(path -> ServerProgram.at(path).stream()),
        packed.stream().map(PackedServer::unpack));
  }

  private Stream<Path> installed() {
    Set<Path> places = new LinkedHashSet<>();
    for (String place : path.split(File.pathSeparator)) {
      if (!place.isBlank()) {
        places.add(Path.of(place));
      }
    }
    PLACES.forEach(place -> places.add(Path.of(place)));
    return places.stream()
        .flatMap(place -> NAMES.stream().map(place::resolve))
        .filter(Files::isExecutable);
  }

  private boolean isNewEnough(ServerProgram program) {
    if (!program.version().isolatesSnapshots()) {
      log.warn(
          "Not used: {} is MariaDB {}, which loses updates under load; 10.11.8 or 11.4.2 and newer"
              + " do not.",
          program.executable(),
          program.version());
      return false;
    }
    return true;
  }

  private static DatabaseException none(
      List<ServerProgram> older, Optional<ServerVersion> written) {
    if (older.isEmpty() || written.isEmpty()) {
      return new DatabaseException("There is no MariaDB server on this machine.", REMEDY);
    }
    return new DatabaseException(
        "The data were written by MariaDB %s, and only an older one is here: %s."
            .formatted(written.get(), older.getLast().version()),
        "Install MariaDB %s or newer, or choose another data folder with --data DIR."
            .formatted(written.get()));
  }
}
