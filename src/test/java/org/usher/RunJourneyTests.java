package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.usher.staff.Role;
import org.usher.staff.StaffDoor;

/// `bin/run` as people use it: a process with a database of its own, from its first line to its
/// end. It stands in a home of its own, in which all is built already, from the classes of this
/// build and from what the build has prepared for a start; so it runs after the packaging.
class RunJourneyTests {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// A process that ends because of a signal says 128 and the number of the signal.
  private static final int TERMINATED = 128 + 15;

  private static final int INTERRUPTED = 128 + 2;

  private static final long SIGINT_BIT = 1L << (2 - 1);

  private final int port = FreePort.find();
  private final String root = "http://localhost:" + port;
  private final List<Process> started = new ArrayList<>();
  private Path home;
  private Path data;

  @BeforeEach
  void aHomeWhereAllIsBuilt() throws IOException {
    home = Path.of("target", "test-data", UUID.randomUUID().toString()).toAbsolutePath();
    data = home.resolve("data");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("frontend"));
    FileSystemUtils.copyRecursively(Path.of("bin"), home.resolve("bin"));
    Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"));
    for (String shared : List.of("content", "themes", "target/mariadb")) {
      Path link = home.resolve(shared);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(shared).toAbsolutePath());
    }
    build();
  }

  /// What `bin/build` leaves behind, newer than everything it is made from.
  private void build() throws IOException {
    Path jar = home.resolve("target/app/usher.jar");
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Usher.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    Files.copy(jar, home.resolve("target/usher.jar"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @AfterEach
  void stopWhatIsLeft() throws Exception {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(30, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    FileSystemUtils.deleteRecursively(home);
  }

  @Test
  void itStartsServesStopsInOrderAndKeepsTheData() throws Exception {
    Process first = run();
    awaitReady(first);
    Path signIns = data.resolve("first-sign-ins.txt");
    await()
        .untilAsserted(() ->
            assertThat(said(first))
                .containsExactly(
                    "Usher is ready at " + root, "The first sign-ins are in " + signIns));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signIns)))
        .isEqualTo("rw-------");
    String[] seller = StaffDoor.first(signIns, Role.SELLER);
    assertThat(opens(seller)).isTrue();

    Process second = run();
    assertThat(second.waitFor(30, SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(complaint(second))
        .isEqualTo(
            "Port %d is in use by another program. Stop that one, or choose another with --port N.\n"
                .formatted(port));
    assertThat(opens(seller)).as("the first one goes on").isTrue();

    long database = databasePid();
    first.destroy();
    assertEnds(first, TERMINATED, database);

    Process again = run();
    awaitReady(again);
    await().untilAsserted(() -> assertThat(said(again)).hasSize(2));
    assertThat(StaffDoor.first(signIns, Role.SELLER)).isEqualTo(seller);
    assertThat(opens(seller)).as("the accounts are those of the first start").isTrue();

    database = databasePid();
    if (hearsInterrupts(again)) {
      new ProcessBuilder("kill", "-INT", String.valueOf(again.pid())).start().waitFor();
      assertEnds(again, INTERRUPTED, database);
    } else {
      again.destroy();
      assertEnds(again, TERMINATED, database);
    }
  }

  private Process run() throws IOException {
    var command =
        new ProcessBuilder(
            home.resolve("bin/run").toString(),
            "--port",
            String.valueOf(port),
            "--data",
            data.toString());
    command.redirectOutput(said(started.size()).toFile());
    command.redirectError(complaint(started.size()).toFile());
    command.environment().put("USHER_DATABASE_URL", ""); // not the tests' own
    // the classes of a build do not say so, its jar does
    command.environment().put("VAADIN_PRODUCTIONMODE", "true");
    Process process = command.start();
    started.add(process);
    return process;
  }

  private void awaitReady(Process process) throws IOException {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() ->
            !process.isAlive() || said(process).stream().anyMatch(line -> line.contains(root)));
    assertThat(process.isAlive()).as("it runs; else it says: %s", complaint(process)).isTrue();
  }

  private Path said(int run) {
    return home.resolve("said-" + run);
  }

  private Path complaint(int run) {
    return home.resolve("complaint-" + run);
  }

  private List<String> said(Process process) throws IOException {
    return Files.readAllLines(said(started.indexOf(process)), UTF_8);
  }

  private String complaint(Process process) throws IOException {
    return Files.readString(complaint(started.indexOf(process)), UTF_8);
  }

  private boolean opens(String[] account) throws Exception {
    HttpResponse<String> answer = new StaffDoor(root).signIn(account[0], account[1]);
    return answer.statusCode() == 302;
  }

  private long databasePid() throws IOException {
    long pid = Long.parseLong(Files.readString(data.resolve("database/pid")).strip());
    assertThat(ProcessHandle.of(pid)).isPresent();
    return pid;
  }

  /// The portal ends with this status, what it answers first, the database last, and nothing is
  /// left.
  private void assertEnds(Process portal, int status, long database) throws Exception {
    assertThat(portal.waitFor(30, SECONDS)).isTrue();
    assertThat(portal.exitValue()).isEqualTo(status);
    assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
    List<String> log = Files.readAllLines(data.resolve("usher.log"));
    int began = last(log, "Commencing graceful shutdown");
    assertThat(began).isPositive();
    assertThat(last(log, "The database has stopped")).isGreaterThan(began);
    assertThat(log.subList(began, log.size()))
        .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    assertThat(complaint(portal)).isEmpty();
  }

  /// A shell that runs the tests in the background lets all its children ignore Ctrl-C.
  private static boolean hearsInterrupts(Process portal) throws IOException {
    String ignored =
        Files.readAllLines(Path.of("/proc", String.valueOf(portal.pid()), "status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow()
            .substring("SigIgn:".length())
            .strip();
    return (Long.parseUnsignedLong(ignored, 16) & SIGINT_BIT) == 0;
  }

  private static int last(List<String> log, String words) {
    for (int i = log.size() - 1; i >= 0; i--) {
      if (log.get(i).contains(words)) {
        return i;
      }
    }
    return -1;
  }
}
