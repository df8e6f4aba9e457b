package org.usher.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Where the portal's data are: a configured database, or a server of our own.
interface Database extends AutoCloseable {

  /// A new connection as the portal's account.
  ///
  /// @throws SQLException when the database is away at the moment
  Connection connect() throws SQLException;

  /// Stops what was started for it.
  @Override
  default void close() {}
}
