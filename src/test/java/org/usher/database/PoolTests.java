package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
}
