package org.usher.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every connection of the portal is set up, whichever database it leads to.
final class Session {
  private static final Logger log = LoggerFactory.getLogger(Session.class);

  /// Snapshot isolation refuses lost updates (error 1020); a short wait for locks lets
  /// [Transactions] try again soon; strict mode refuses values that do not fit.
  static final String SETUP =
      "SET SESSION innodb_snapshot_isolation = ON, innodb_lock_wait_timeout = 5,"
          + " time_zone = '+00:00',"
          + " sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

  private static final String PROMISES =
      "SELECT version(), @@innodb_flush_log_at_trx_commit,"
          + " (SELECT default_character_set_name FROM information_schema.schemata"
          + " WHERE schema_name = database()), database()";

  private Session() {}

  /// Options of the driver: instants travel as UTC, and a server that is away is noticed quickly.
  static Properties options() {
    Properties options = new Properties();
    options.putAll(
        Map.of("connectTimeout", "2000", "connectionTimeZone", "UTC", "preserveInstants", "true"));
    return options;
  }

  /// Looks whether the server can keep what we promise; warns of what is up to its owner.
  ///
  /// @throws DatabaseException when it cannot
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(PROMISES)) {
      found.next();
      checkVersion(found.getString(1));
      if (found.getInt(2) != 1) {
        log.warn(
            "The database may forget what it has confirmed when its machine fails:"
                + " innodb_flush_log_at_trx_commit is {}, and should be 1",
            found.getInt(2));
      }
      if (!"utf8mb4".equals(found.getString(3))) {
        log.warn(
            "The schema '{}' cannot hold every character: its character set is {}. Change it"
                + " with: ALTER DATABASE `{}` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            found.getString(4),
            found.getString(3),
            found.getString(4));
      }
    }
  }

  private static void checkVersion(String announced) {
    if (!ServerVersion.in(announced).map(ServerVersion::isolatesSnapshots).orElse(false)) {
      throw new DatabaseException(
          "The configured database is '%s', which does not guard against lost updates."
              .formatted(announced),
          "Use MariaDB 10.11.8, 11.4.2 or newer.");
    }
  }
}
