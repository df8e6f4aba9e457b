package org.usher.database;

/// The portal's only account at our own server: everything in its schemas, nothing outside.
///
/// @param schema the schema to connect to
/// @param granted pattern of the schemas it may use, as in SQL's `GRANT`
record ServerAccount(String name, String password, String schema, String granted) {
  private static final String STATEMENTS =
      """
      CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
      CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
      GRANT ALL PRIVILEGES ON `%4$s`.* TO '%2$s'@'127.0.0.1';
      """;

  static ServerAccount usher(String password) {
    return new ServerAccount("usher", password, "usher", "usher");
  }

  /// The SQL that the server runs at each start, so that the account is always as stated here.
  String sql() {
    return STATEMENTS.formatted(schema, name, password, granted);
  }

  @Override
  public String toString() {
    return "ServerAccount[%s on %s]".formatted(name, granted);
  }
}
