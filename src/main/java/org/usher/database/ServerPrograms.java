package org.usher.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The MariaDB servers that could run here, best first: those installed, then those in the jar.
final class ServerPrograms {
  private static final Logger log = LoggerFactory.getLogger(ServerPrograms.class);
  private static final List<String> NAMES = List.of("mariadbd", "mysqld");
  private static final List<Path> PLACES =
      Stream.of("/usr/sbin", "/usr/libexec", "/usr/local/sbin", "/usr/local/mysql/bin", "/usr/bin")
          .map(Path::of)
          .toList();
  private static final String REMEDY =
      "Install one (as with: apt-get install mariadb-server), or name a database with"
          + " usher.database.url, or name the jar of MariaDB binaries with"
          + " usher.database.binaries.";

  private final List<Path> places;
  private final Optional<PackedServer> packed;

  ServerPrograms(List<Path> places, Optional<PackedServer> packed) {
    this.places = List.copyOf(places);
    this.packed = packed;
  }

  /// Those of this machine, and the jar's, when there is one.
  static ServerPrograms here(Optional<PackedServer> packed) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> named =
        Stream.of(path.split(File.pathSeparator)).filter(place -> !place.isBlank()).map(Path::of);
    return new ServerPrograms(Stream.concat(named, PLACES.stream()).distinct().toList(), packed);
  }

  /// The server to run over data that `written` has written; empty when the data are new.
  ///
  /// @throws DatabaseException when there is no server, or none that can open these data
  ServerProgram over(Optional<ServerVersion> written) {
    List<ServerProgram> unfit = new ArrayList<>();
    for (var here = candidates().filter(this::isSafe).iterator(); here.hasNext(); ) {
      ServerProgram program = here.next();
      if (written.stream().allMatch(program::opens)) {
        return program;
      }
      unfit.add(program);
    }
    throw none(unfit, written);
  }

  private Stream<ServerProgram> candidates() {
    return Stream.concat(
        installed().flatMap(path -> ServerProgram.at(path).stream()),
        packed.stream().map(PackedServer::unpack));
  }

  private Stream<Path> installed() {
    return places.stream()
        .flatMap(place -> NAMES.stream().map(place::resolve))
        .filter(Files::isExecutable);
  }

  private boolean isSafe(ServerProgram program) {
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
      List<ServerProgram> unfit, Optional<ServerVersion> written) {
    if (unfit.isEmpty() || written.isEmpty()) {
      return new DatabaseException("There is no MariaDB server on this machine.", REMEDY);
    }
    ServerProgram last = unfit.getLast();
    if (last.version().compareTo(written.get()) < 0) {
      return new DatabaseException(
          "The data were written by MariaDB %s, and only an older one is here: %s."
              .formatted(written.get(), last.version()),
          "Install MariaDB %s or newer, or choose another data folder with --data DIR."
              .formatted(written.get()));
    }
    return new DatabaseException(
        "The data were written by MariaDB %s and must be upgraded for %s, but there is no"
                .formatted(written.get(), last.version())
            + " mariadb-upgrade beside %s.".formatted(last.executable()),
        "Install MariaDB with its tools, or choose another data folder with --data DIR.");
  }
}
