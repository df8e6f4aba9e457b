package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PoolTests {

  @Test
  void aDatabaseThatIsAwayIsNoticedInSeconds() {
    try (var pool =
        Pool.over(() -> {
          throw new SQLException("away");
        })) {
      long start = System.nanoTime();

      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aConnectionOnItsWayIsWaitedForAtTheEnd(CapturedOutput output) throws Exception {
    var opening = new CountDownLatch(1);
    var pool =
        Pool.over(() -> {
          opening.countDown();
          LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
          throw new SQLException("away");
        });
    Thread.ofVirtual().start(() -> assertThatThrownBy(pool::getConnection));
    opening.await();

    pool.close();

    assertThat(output).doesNotContain("Timed-out");
  }

  @Test
  void aDatabaseThatIsBusyIsWaitedForLongerThanOneThatIsAway() throws Exception {
    try (var pool = Pool.over(PoolTests::connection)) {
      List<Connection> held = all(pool);
      Thread.ofVirtual()
          .start(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            close(held.removeFirst());
          });

      assertThatCode(() -> pool.getConnection().close()).doesNotThrowAnyException();

      held.forEach(PoolTests::close);
    }
  }

  @Test
  void aDatabaseThatGoesAwayWhileAllConnectionsAreTakenIsNoticedInSeconds() throws Exception {
    var isAway = new AtomicBoolean();
    try (var pool =
        Pool.over(() -> {
          if (isAway.get()) {
            throw new SQLException("away");
          }
          return connection();
        })) {
      List<Connection> held = all(pool);
      isAway.set(true);
      long start = System.nanoTime();

      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      held.forEach(PoolTests::close);
    }
  }

  private static List<Connection> all(HikariDataSource pool) throws SQLException {
    var held = new ArrayList<Connection>();
    for (int i = 0; i < Pool.CONNECTIONS; i++) {
      held.add(pool.getConnection());
    }
    return held;
  }

  private static Connection connection() throws SQLException {
    Connection connection = mock(Connection.class, RETURNS_DEEP_STUBS);
    when(connection.isValid(anyInt())).thenReturn(true);
    return connection;
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
