package org.usher.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One run of the server: a process, and the port at which it listens on loopback.
record ServerProcess(ProcessHandle handle, int port) {
  /// Long enough to write everything out; a server that takes longer is killed, and recovers.
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /// Starts the server over data that are there; it is not ready yet.
  static ServerProcess start(ServerProgram program, ServerFolder folder, ServerUser user)
      throws IOException {
    int port = freePort(folder);
    folder.port(port);
    ProcessBuilder builder = new ProcessBuilder(command(program, folder, user, port));
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    ProcessHandle handle = builder.start().toHandle();
    folder.pid(handle.pid());
    return new ServerProcess(handle, port);
  }

  /// The server that a portal left behind when it was killed. Empty when none runs.
  ///
  /// @throws DatabaseException when one runs over the folder that is not `program`
  static Optional<ServerProcess> left(ServerProgram program, ServerFolder folder)
      throws IOException {
    Optional<ProcessHandle> handle = folder.pid().flatMap(ProcessHandle::of);
    if (handle.isEmpty() || !isOver(folder, handle.get())) {
      return Optional.empty();
    }
    Path executable = link(handle.get(), "exe");
    if (!executable.equals(program.executable()) || folder.port().isEmpty()) {
      throw new DatabaseException(
          "Another database server is running on the data in %s: process %d, %s."
              .formatted(folder.path(), handle.get().pid(), executable),
          "Stop it first (as with: kill %d).".formatted(handle.get().pid()));
    }
    return Optional.of(new ServerProcess(handle.get(), folder.port().get()));
  }

  /// Asks the server to stop and waits until it has.
  void stop() {
    handle.destroy();
    try {
      handle.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      handle.destroyForcibly();
    }
  }

  /// What every run of the server is told, whatever it is started for.
  static List<String> basics(ServerProgram program, ServerFolder folder, ServerUser user) {
    List<String> basics =
        new ArrayList<>(
            List.of(
                program.executable().toString(),
                "--no-defaults",
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.data(),
                "--lc-messages-dir=" + program.share(),
                "--character-sets-dir=" + program.share().resolve("charsets"),
                "--skip-log-bin",
                "--innodb-log-file-size=48M"));
    user.name().ifPresent(name -> basics.add("--user=" + name));
    return basics;
  }

  private static List<String> command(
      ServerProgram program, ServerFolder folder, ServerUser user, int port) {
    List<String> command = basics(program, folder, user);
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=",
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-symbolic-links",
            "--local-infile=OFF",
            "--secure-file-priv=" + folder.data(),
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--innodb-snapshot-isolation=ON",
            "--innodb-flush-log-at-trx-commit=1",
            "--default-time-zone=+00:00",
            "--pid-file=" + folder.data().resolve("mariadbd.pid"),
            "--init-file=" + folder.initFile()));
    return command;
  }

  /// The port of the last run when it is free, else any.
  private static int freePort(ServerFolder folder) throws IOException {
    int last = folder.port().orElse(0);
    try (ServerSocket socket = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }

  private static boolean isOver(ServerFolder folder, ProcessHandle handle) {
    try {
      return handle.isAlive() && link(handle, "cwd").startsWith(folder.path().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static Path link(ProcessHandle handle, String name) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", Long.toString(handle.pid()), name));
  }
}
