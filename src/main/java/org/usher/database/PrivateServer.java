package org.usher.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own: started with the portal, kept running, stopped with it.
///
/// When the server dies it is started again, at once the first time, then after growing pauses.
/// Meanwhile [#connect] fails quickly. Safe for use from several threads.
final class PrivateServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PrivateServer.class);

  /// A crashed server replays its log before it answers; that takes seconds, not minutes.
  private static final Duration READY_LIMIT = Duration.ofMinutes(5);

  private static final Duration READY_POLL = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int PORT_ATTEMPTS = 3;

  private final ServerFolder folder;
  private final ServerProgram program;
  private final ServerAccount account;
  private final ServerUser user;
  private final FileChannel lock;
  private volatile ServerProcess running;
  private volatile boolean isClosed;

  private PrivateServer(
      ServerFolder folder, ServerProgram program, ServerAccount account, FileChannel lock)
      throws IOException {
    this.folder = folder;
    this.program = program;
    this.account = account;
    this.lock = lock;
    this.user = ServerUser.over(folder.path());
    this.running = adoptOrStart();
    watch(running);
  }

  /// Starts the server over the folder, or adopts the one that runs there, and waits until it
  /// answers.
  ///
  /// @throws DatabaseException when there is none, or it does not start
  static PrivateServer over(ServerFolder folder, ServerPrograms programs, ServerAccount account) {
    @Nullable FileChannel lock = null;
    try {
      lock = folder.lock();
      return new PrivateServer(folder, programs.over(folder.stamp()), account, lock);
    } catch (IOException e) {
      release(lock);
      throw new DatabaseException(
          "The database in %s cannot be started: %s".formatted(folder.path(), e.getMessage()),
          "See %s.".formatted(folder.log()),
          e);
    } catch (DatabaseException e) {
      release(lock);
      throw e;
    }
  }

  /// A new connection as the portal's account.
  Connection connect() throws SQLException {
    return connect(running.port());
  }

  /// Where it listens now.
  int port() {
    return running.port();
  }

  /// Stops the server and waits until everything is written.
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
    }
    running.stop();
    release(lock);
    log.info("The database has stopped");
  }

  private ServerProcess adoptOrStart() throws IOException {
    var left = ServerProcess.left(program, folder);
    if (left.isPresent()) {
      log.info("Going on with the database server that is still running, {}", left.get());
      awaitReady(left.get());
      return left.get();
    }
    new ServerInstallation(program, folder, user).prepare(account);
    return start();
  }

  private ServerProcess start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      ServerProcess process = ServerProcess.start(program, folder, user);
      if (awaitReady(process)) {
        log.info("MariaDB {} runs in {}, {}", program.version(), folder.path(), process);
        return process;
      }
      if (attempt == PORT_ATTEMPTS) {
        throw new DatabaseException(
            "MariaDB %s does not start over %s:\n%s"
                .formatted(program.version(), folder.path(), folder.complaints()),
            "See %s.".formatted(folder.log()));
      }
    }
  }

  private boolean awaitReady(ServerProcess process) {
    long limit = System.nanoTime() + READY_LIMIT.toNanos();
    while (process.handle().isAlive() && System.nanoTime() < limit) {
      try (Connection _ = connect(process.port())) {
        return true;
      } catch (SQLException e) {
        pause(READY_POLL);
      }
    }
    return false;
  }

  private void watch(ServerProcess process) {
    process
        .handle()
        .onExit()
        .thenRun(() -> Thread.ofVirtual().name("database").start(this::revive));
  }

  private void revive() {
    Duration pause = Duration.ofMillis(500);
    while (!isClosed) {
      log.error("The database server has ended; it is started again");
      try {
        synchronized (this) {
          if (!isClosed) {
            running = start();
            watch(running);
          }
        }
        return;
      } catch (IOException | DatabaseException e) {
        log.error("The database server does not start; next attempt in {}", pause, e);
        pause(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private Connection connect(int port) throws SQLException {
    Properties options = Session.options();
    options.setProperty("user", account.name());
    options.setProperty("password", account.password());
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, account.schema()), options);
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      log.debug("The lock goes with the process anyway", e);
    }
  }
}
