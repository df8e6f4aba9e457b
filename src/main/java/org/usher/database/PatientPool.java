package org.usher.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/// A pool that tells a database that is away from one that is busy. Of the first it says so at
/// once; for a connection of the second it goes on waiting, since somebody who sends a form would
/// rather wait for thanks than read that nothing was taken.
final class PatientPool extends HikariDataSource {

  /// Longer than a crowd lasts, and shorter than a browser waits for an answer.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /// All who wait ask together.
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Pool.Opener opener;
  private boolean isAnswering;
  private long asked = System.nanoTime() - FRESH.toNanos();

  PatientPool(HikariConfig config, Pool.Opener opener) {
    super(config);
    this.opener = opener;
  }

  @Override
  public Connection getConnection() throws SQLException {
    long begun = System.nanoTime();
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLTransientConnectionException e) {
        if (System.nanoTime() - begun >= LONGEST.toNanos() || !isAnswering()) {
          throw e;
        }
      }
    }
  }

  /// Asks past the pool, all of whose connections others may hold.
  private synchronized boolean isAnswering() {
    if (!isClosed() && System.nanoTime() - asked >= FRESH.toNanos()) {
      isAnswering = isOpening();
      asked = System.nanoTime();
    }
    return !isClosed() && isAnswering;
  }

  private boolean isOpening() {
    try (Connection _ = opener.open()) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
