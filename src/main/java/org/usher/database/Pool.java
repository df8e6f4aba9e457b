package org.usher.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The connections that the portal keeps open, each set up as [Session] says.
final class Pool {
  /// A third is the deliveries', see the turnstile of the post; the rest is for visitors' forms and
  /// staff.
  static final int CONNECTIONS = 24;

  /// After this time without a connection it is asked whether the database is away; whoever waits
  /// for one that is away has an honest answer in twice that time.
  private static final long TIMEOUT_MILLIS = 2_500;

  private Pool() {}

  /// A way to open one new connection.
  interface Opener {
    Connection open() throws SQLException;
  }

  /// Does not connect yet.
  static HikariDataSource over(Opener opener) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setDataSource(new Opening(opener));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(TIMEOUT_MILLIS);
    config.setValidationTimeout(TIMEOUT_MILLIS / 2);
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(Session.SETUP);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new PatientPool(config, opener);
  }

  private static final class Opening extends AbstractDataSource {
    private final Opener opener;
    private volatile int loginTimeout;

    Opening(Opener opener) {
      this.opener = opener;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return opener.open();
    }

    /// How long a pool that is closed waits for a connection on its way; each is opened within the
    /// time that [Session#options()] allows.
    @Override
    public int getLoginTimeout() {
      return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
      loginTimeout = seconds;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      throw new SQLException("The account is fixed");
    }
  }
}
