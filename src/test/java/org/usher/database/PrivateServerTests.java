package org.usher.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Runs real servers; each test in a folder of its own.
class PrivateServerTests {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<PrivateServer> opened = new ArrayList<>();
  private ServerFolder folder;

  @BeforeEach
  void aFolder() throws IOException {
    Path path = Path.of("target", "test-data", UUID.randomUUID().toString(), "database");
    folder = new ServerFolder(Files.createDirectories(path).toRealPath());
  }

  @AfterEach
  void stop() throws IOException {
    opened.forEach(PrivateServer::close);
    FileSystemUtils.deleteRecursively(folder.path());
  }

  @Test
  void whatIsCommittedIsThereAfterARestart() throws Exception {
    PrivateServer first = open();
    run(first, "CREATE TABLE note (word varchar(100))");
    run(first, "INSERT INTO note VALUES ('Grüße, 日本 🎭')");
    first.close();

    assertThat(ask(open(), "SELECT word FROM note")).containsExactly("Grüße, 日本 🎭");
  }

  @Test
  void itIsSafeByItsSettings() throws Exception {
    PrivateServer server = open();

    assertThat(
            ask(
                server,
                """
                SELECT concat_ws(' ', @@innodb_snapshot_isolation,
                  @@global.innodb_flush_log_at_trx_commit, @@character_set_database,
                  @@collation_database, @@bind_address, @@global.time_zone)
                """))
        .containsExactly("ON 1 utf8mb4 utf8mb4_bin 127.0.0.1 +00:00");
  }

  @Test
  void theAccountOwnsItsSchemaAndNothingElse() throws Exception {
    PrivateServer server = open();

    assertThat(ask(server, "SHOW GRANTS"))
        .hasSize(2)
        .anyMatch(grant -> grant.startsWith("GRANT USAGE ON *.*"))
        .anyMatch(grant -> grant.startsWith("GRANT ALL PRIVILEGES ON `usher`.*"));
    assertThatThrownBy(() -> ask(server, "SELECT User FROM mysql.global_priv"))
        .isInstanceOf(SQLException.class);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void itNeverRunsAsRootWhereAnotherUserCan() {
    PrivateServer server = open();

    assertThat(handle(server).info().user().orElseThrow()).isNotEqualTo("root");
  }

  @Test
  void aServerThatDiesIsStartedAgainOnTheSameData() throws Exception {
    PrivateServer server = open();
    run(server, "CREATE TABLE note (word varchar(100))");
    run(server, "INSERT INTO note VALUES ('kept')");
    ProcessHandle killed = handle(server);

    killed.destroyForcibly();
    killed.onExit().get(10, SECONDS);

    await(() -> server.pid().filter(pid -> pid != killed.pid()).isPresent());
    assertThat(ask(server, "SELECT word FROM note")).containsExactly("kept");
  }

  @Test
  void aServerLeftByAKilledPortalIsAdopted() throws Exception {
    long left = leave();

    assertThat(open().pid()).contains(left);
  }

  @Test
  void aServerLeftByAnotherProgramIsRefused() throws Exception {
    long left = leave();
    ServerProgram ours = TestServer.programs().over(Optional.empty());
    ServerProgram other =
        new ServerProgram(Path.of("/usr/sbin/mariadbd"), ours.share(), ours.version());

    try {
      assertThatThrownBy(() -> ServerProcess.left(other, folder))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("Another database server is running")
          .hasMessageContaining("process " + left);
    } finally {
      open();
    }
  }

  @Test
  void aNumberThatAnotherProcessHasByNowIsNotTakenForTheServer() throws Exception {
    open().close();
    folder.pid(ProcessHandle.current().pid());

    assertThat(open().pid()).isPresent().isNotEqualTo(Optional.of(ProcessHandle.current().pid()));
  }

  @Test
  void twoPortalsDoNotShareAFolder() {
    open();

    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Another Usher is running on the data in");
  }

  @Test
  void aPortThatIsTakenMeanwhileIsNotWaitedFor() throws Exception {
    open().close();
    int last = folder.port().orElseThrow();

    try (ServerSocket _ = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ask(open(), "SELECT 'here'")).containsExactly("here");
    }
  }

  @Test
  void dataOfANewerServerAreNotTouched() throws Exception {
    open().close();
    folder.stamp(new ServerVersion(99, 1, 0));

    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("The data were written by MariaDB 99.1.0");
    assertThat(folder.stamp()).contains(new ServerVersion(99, 1, 0));
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAgain() throws Exception {
    Files.createDirectories(folder.data().resolve("mysql"));
    Files.writeString(folder.data().resolve("ibdata1"), "half");

    assertThat(ask(open(), "SELECT 'here'")).containsExactly("here");
    try (var files = Files.list(folder.path())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("data.unfinished-"));
    }
  }

  @Test
  void aPasswordThatWasLostIsMadeAnew() throws Exception {
    open().close();
    Files.delete(folder.path().resolve("password"));

    assertThat(ask(open(), "SELECT 'here'")).containsExactly("here");
  }

  @Test
  void whatKeepsItFromStartingIsSaid() throws Exception {
    open().close();
    Files.writeString(folder.data().resolve("ibdata1"), "broken");

    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("does not start")
        .hasMessageContaining("ibdata1");
  }

  private PrivateServer open() {
    try {
      PrivateServer server =
          PrivateServer.over(folder, TestServer.programs(), ServerAccount.usher(folder.password()));
      opened.add(server);
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Starts a portal in another process and kills it; returns the server's process.
  private long leave() throws Exception {
    Process portal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeavingPortal.class.getName(),
                folder.path().toString())
            .redirectError(folder.path().resolveSibling("portal.log").toFile())
            .start();
    try (var lines = portal.inputReader().lines()) {
      String said = lines.filter(line -> line.startsWith("pid ")).findFirst().orElseThrow();
      return Long.parseLong(said.substring("pid ".length()));
    } finally {
      portal.destroyForcibly().waitFor();
    }
  }

  private static ProcessHandle handle(PrivateServer server) {
    return server.pid().flatMap(ProcessHandle::of).orElseThrow();
  }

  private static void run(PrivateServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> ask(PrivateServer server, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = server.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private static void await(BooleanSupplier isSo) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean() && System.nanoTime() < limit) {
      Thread.sleep(50);
    }
    assertThat(isSo.getAsBoolean()).isTrue();
  }
}
