package org.usher.post;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets the scheduler at the database through the [Turnstile], from the opening of a connection
/// until it is closed. What it writes in somebody's transaction goes by that one's connection.
final class NarrowDataSource extends DelegatingDataSource {

  private final Turnstile turnstile;

  /// @param target aware of transactions
  NarrowDataSource(DataSource target, Turnstile turnstile) {
    super(target);
    this.turnstile = turnstile;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return super.getConnection();
    }
    turnstile.enter();
    try {
      return leavingWhenClosed(super.getConnection());
    } catch (SQLException | RuntimeException e) {
      turnstile.leave();
      throw e;
    }
  }

  private Connection leavingWhenClosed(Connection connection) {
    var isInside = new AtomicBoolean(true);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (method.getName().equals("close") && isInside.getAndSet(false)) {
                  turnstile.leave();
                }
              }
            });
  }
}
