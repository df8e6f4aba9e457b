package org.usher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings data that an older series of MariaDB wrote up to date, with MariaDB's own tool.
///
/// While the tool works the server checks no passwords, and so listens at a socket in its own
/// folder only.
record ServerUpgrade(ServerProgram program, ServerFolder folder, ServerUser user) {
  private static final Logger log = LoggerFactory.getLogger(ServerUpgrade.class);

  /// Relative to the data, since the path of a socket is limited to some hundred bytes.
  private static final String SOCKET = "upgrade.sock";

  private static final int POLL_MILLIS = 50;

  /// @throws DatabaseException when the tool fails
  void from(ServerVersion written) throws IOException {
    Path tool = program.upgradeTool().orElseThrow();
    log.info("Upgrading the data in {} from {} to {}", folder.path(), written, program.version());
    Process server = start();
    try {
      if (!awaitSocket(server) || run(tool) != 0) {
        throw failed(written);
      }
    } finally {
      new ServerProcess(server.toHandle(), 0).stop();
    }
  }

  private Process start() throws IOException {
    Files.deleteIfExists(folder.data().resolve(SOCKET));
    List<String> command = ServerProcess.basics(program, folder, user);
    command.addAll(List.of("--skip-grant-tables", "--skip-networking", "--socket=" + SOCKET));
    return begin(command);
  }

  private int run(Path tool) throws IOException {
    return ServerInstallation.exit(
        begin(
            List.of(
                tool.toString(), "--no-defaults", "--user=root", "--socket=" + SOCKET, "--force")));
  }

  private Process begin(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.data().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
        .start();
  }

  private boolean awaitSocket(Process server) {
    while (server.isAlive() && !Files.exists(folder.data().resolve(SOCKET))) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return server.isAlive();
  }

  private DatabaseException failed(ServerVersion written) {
    return new DatabaseException(
        "The data in %s cannot be upgraded from MariaDB %s to %s."
            .formatted(folder.path(), written, program.version()),
        "See %s; the server that wrote them still opens them.".formatted(folder.log()));
  }
}
