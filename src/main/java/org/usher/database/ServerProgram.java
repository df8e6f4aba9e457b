package org.usher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A MariaDB server that this machine can run.
///
/// @param executable `mariadbd`, its real path
/// @param share folder with the server's messages and the SQL of its system tables
record ServerProgram(Path executable, Path share, ServerVersion version) {
  private static final int ANSWER_SECONDS = 20;

  /// Asks the file what it is; empty when it is no MariaDB server that can run here.
  static Optional<ServerProgram> at(Path executable) {
    try {
      Path real = executable.toRealPath();
      return ServerVersion.in(announcement(real))
          .flatMap(version -> share(real).map(share -> new ServerProgram(real, share, version)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The SQL that makes the system tables, in order.
  List<Path> systemTables() {
    return List.of(
        script("_system_tables.sql"),
        script("_performance_tables.sql"),
        share.resolve("maria_add_gis_sp_bootstrap.sql"));
  }

  /// Whether this server can be run over data of that version, upgraded if need be.
  boolean opens(ServerVersion written) {
    return version.compareTo(written) >= 0
        && (version.isSameSeriesAs(written) || upgradeTool().isPresent());
  }

  /// The tool that brings system tables of an older series up to date, when it is installed.
  Optional<Path> upgradeTool() {
    return Stream.of("mariadb-upgrade", "../bin/mariadb-upgrade")
        .map(executable::resolveSibling)
        .map(Path::normalize)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Path script(String ending) {
    Path today = share.resolve("mariadb" + ending);
    return Files.exists(today) ? today : share.resolve("mysql" + ending);
  }

  private static Optional<Path> share(Path executable) {
    Path home = executable.resolveSibling("..").normalize();
    return Stream.of("share/mysql", "share/mariadb", "share")
        .map(home::resolve)
        .filter(share -> Files.exists(share.resolve("english/errmsg.sys")))
        .filter(share -> Files.exists(share.resolve("maria_add_gis_sp_bootstrap.sql")))
        .findFirst();
  }

  private static String announcement(Path executable) throws IOException {
    Process asked =
        new ProcessBuilder(executable.toString(), "--no-defaults", "--version")
            .redirectErrorStream(true)
            .start();
    try (var answer = asked.inputReader()) {
      String said = answer.readAllAsString();
      return asked.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) ? said : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      asked.destroyForcibly();
    }
  }
}
