package org.usher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The database that the settings name. We look at it before we use it.
final class ConfiguredDatabase implements Database {
  private final DatabaseProperties properties;

  ConfiguredDatabase(DatabaseProperties properties) {
    this.properties = properties;
  }

  @Override
  public Connection connect() throws SQLException {
    Properties options = Session.options();
    options.setProperty("user", properties.username());
    options.setProperty("password", properties.password());
    return DriverManager.getConnection(properties.url(), options);
  }

  /// Makes sure that the database is there, and can do what we need.
  ///
  /// @throws DatabaseException when not
  void check() {
    try (Connection connection = connect()) {
      Session.check(connection);
    } catch (SQLException e) {
      throw new DatabaseException(
          "The configured database does not answer: %s".formatted(e.getMessage()),
          "Check usher.database.url, usher.database.username and usher.database.password, and"
              + " that the database is running.",
          e);
    }
  }
}
