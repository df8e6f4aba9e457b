package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
}
