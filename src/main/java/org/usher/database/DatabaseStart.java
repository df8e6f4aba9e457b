package org.usher.database;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A database on its way up. A server of our own takes half a second to answer, in which the rest
/// of the portal can be put together.
final class DatabaseStart implements AutoCloseable {

  private final FutureTask<Database> start;

  private DatabaseStart(FutureTask<Database> start) {
    this.start = start;
  }

  /// Begins at once, in a thread of its own.
  static DatabaseStart of(Callable<Database> database) {
    var start = new FutureTask<>(database);
    Thread.ofVirtual().name("database-start").start(start);
    return new DatabaseStart(start);
  }

  /// The database, as soon as it answers.
  ///
  /// @throws DatabaseException when it does not come up
  Database await() throws Exception {
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /// Stops what was started, also when nobody has asked for it yet.
  @Override
  public void close() throws InterruptedException {
    try {
      start.get().close();
    } catch (ExecutionException | CancellationException e) {
      // It never came up: there is nothing to stop, and whoever awaited it knows why
    }
  }
}
