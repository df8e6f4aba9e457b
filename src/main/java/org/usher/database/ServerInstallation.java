package org.usher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a folder into the state that a server can be started over: makes the system tables of a
/// new one, upgrades an old one, and stamps it with the server's version.
record ServerInstallation(ServerProgram program, ServerFolder folder, ServerUser user) {
  private static final Logger log = LoggerFactory.getLogger(ServerInstallation.class);

  void prepare(ServerAccount account) throws IOException {
    Optional<ServerVersion> written = folder.stamp();
    if (written.isEmpty()) {
      install();
    } else if (!program.version().isSameSeriesAs(written.get())) {
      new ServerUpgrade(program, folder, user).from(written.get());
    }
    folder.stamp(program.version());
    folder.write(folder.initFile().getFileName().toString(), account.sql());
    user.owning(folder.path());
  }

  private void install() throws IOException {
    log.info("Making a new database in {} with MariaDB {}", folder.path(), program.version());
    if (Files.exists(folder.data())) {
      setAside();
    }
    Files.createDirectories(folder.data());
    user.owning(folder.path());
    List<String> command = ServerProcess.basics(program, folder, user);
    command.add("--bootstrap");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    feed(process);
    if (exit(process) != 0) {
      throw new DatabaseException(
          "MariaDB %s cannot make a database in %s:\n%s"
              .formatted(program.version(), folder.path(), folder.complaints()),
          "See %s.".formatted(folder.log()));
    }
  }

  /// A first start that was cut short left data without a stamp: nothing of ours is in them yet,
  /// but nothing is ever deleted here.
  private void setAside() throws IOException {
    Path aside = folder.path().resolve("data.unfinished-" + System.nanoTime());
    Files.move(folder.data(), aside);
    log.warn("Moved the data of an unfinished first start to {}", aside);
  }

  private void feed(Process process) throws IOException {
    try (OutputStream sql = process.getOutputStream()) {
      sql.write("CREATE DATABASE mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
      for (Path script : program.systemTables()) {
        Files.copy(script, sql);
      }
    } catch (IOException e) {
      log.debug("The server ended before it had read everything; its exit says why", e);
    }
  }

  static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
