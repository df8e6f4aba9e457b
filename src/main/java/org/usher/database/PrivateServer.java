package org.usher.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own: started with the portal, kept running, stopped with it.
///
/// When the server dies it is started again, at once the first time, then after growing pauses.
/// Meanwhile [#connect] fails quickly. Safe for use from several threads.
final class PrivateServer implements Database {
  private static final Logger log = LoggerFactory.getLogger(PrivateServer.class);

  /// A crashed server replays its log before it answers; that takes seconds, rarely minutes.
  private static final Duration READY_LIMIT = Duration.ofMinutes(10);

  private static final Duration READY_POLL = Duration.ofMillis(50);

  /// Somebody else may take the port between our choice and the server's start.
  private static final int PORT_ATTEMPTS = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ServerFolder folder;
  private final ServerProgram program;
  private final ServerAccount account;
  private final ServerUser user;
  private final FileChannel lock;
  private volatile @Nullable ServerProcess running;
  private volatile boolean isClosed;

  private PrivateServer(
      ServerFolder folder,
      ServerProgram program,
      ServerAccount account,
      ServerUser user,
      FileChannel lock) {
    this.folder = folder;
    this.program = program;
    this.account = account;
    this.user = user;
    this.lock = lock;
  }

  /// Starts a server over the folder, or adopts the one that a killed portal left there, and waits
  /// until it answers.
  ///
  /// @throws DatabaseException when there is none, or it does not start
  static PrivateServer over(ServerFolder folder, ServerPrograms programs, ServerAccount account) {
    @Nullable FileChannel lock = null;
    try {
      lock = folder.lock();
      ServerProgram program = programs.over(folder.stamp());
      ServerUser user = ServerUser.over(folder.path());
      return new PrivateServer(folder, program, account, user, lock).open();
    } catch (IOException e) {
      release(lock);
      throw new DatabaseException(
          "The database in %s cannot be started: %s".formatted(folder.path(), e),
          "See %s.".formatted(folder.log()),
          e);
    } catch (DatabaseException e) {
      release(lock);
      throw e;
    }
  }

  @Override
  public Connection connect() throws SQLException {
    ServerProcess process = running;
    if (process == null) {
      throw new SQLException("The database server is not running");
    }
    return connect(process);
  }

  /// The system's number of the server's process, while there is one.
  Optional<Long> pid() {
    return Optional.ofNullable(running).map(process -> process.handle().pid());
  }

  /// Stops the server and waits until everything is written.
  @Override
  public void close() {
    isClosed = true;
    synchronized (this) {
      Optional.ofNullable(running).ifPresent(ServerProcess::stop);
      running = null;
    }
    release(lock);
    log.info("The database has stopped");
  }

  private PrivateServer open() throws IOException {
    Optional<ServerProcess> left = ServerProcess.left(program, folder);
    if (left.isPresent() && awaitReady(left.get())) {
      log.info("Going on with the database server that a killed portal left, {}", left.get());
      keep(left.get());
      return this;
    }
    left.ifPresent(ServerProcess::stop);
    folder.turnLog();
    new ServerInstallation(program, folder, user).prepare(account);
    keep(start());
    return this;
  }

  private void keep(ServerProcess process) {
    running = process;
    process.handle().onExit().thenRun(() -> Thread.ofVirtual().start(this::revive));
  }

  private ServerProcess start() throws IOException {
    for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
      ServerProcess process = ServerProcess.start(program, folder, user);
      if (awaitReady(process)) {
        log.info("MariaDB {} runs in {}, {}", program.version(), folder.path(), process);
        return process;
      }
      process.stop();
    }
    throw new DatabaseException(
        "MariaDB %s does not start in %s:\n%s"
            .formatted(program.version(), folder.path(), folder.complaints()),
        "See %s.".formatted(folder.log()));
  }

  private boolean awaitReady(ServerProcess process) {
    long limit = System.nanoTime() + READY_LIMIT.toNanos();
    while (process.handle().isAlive() && !isClosed && System.nanoTime() < limit) {
      try (Connection _ = connect(process)) {
        return true;
      } catch (SQLException e) {
        pause(READY_POLL);
      }
    }
    return false;
  }

  private void revive() {
    Duration wait = FIRST_PAUSE;
    while (!isClosed && !startAgain()) {
      pause(wait);
      wait = wait.compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private synchronized boolean startAgain() {
    if (isClosed) {
      return true;
    }
    log.error("The database server has ended by itself; starting it again");
    running = null;
    try {
      keep(start());
      return true;
    } catch (IOException | DatabaseException e) {
      log.error("The database server does not start", e);
      return false;
    }
  }

  private Connection connect(ServerProcess process) throws SQLException {
    Properties options = Session.options();
    options.setProperty("user", account.name());
    options.setProperty("password", account.password());
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:%d/%s".formatted(process.port(), account.schema()), options);
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
