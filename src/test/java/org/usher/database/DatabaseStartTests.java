package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DatabaseStartTests {

  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicBoolean isStopped = new AtomicBoolean();

  @Test
  void whoeverMakesItNeedNotWaitAndWhoeverNeedsItDoes() throws Exception {
    var start = DatabaseStart.of(this::slow);

    answers.countDown();

    assertThat(start.await()).isInstanceOf(Stoppable.class);
  }

  @Test
  void theReasonWhyItDoesNotComeUpReachesWhoeverNeedsIt() {
    var start =
        DatabaseStart.of(() -> {
          throw new DatabaseException("It does not start", "Look at the log.");
        });

    assertThatThrownBy(start::await)
        .isInstanceOf(DatabaseException.class)
        .hasMessage("It does not start");
    assertThatCode(start::close).doesNotThrowAnyException();
  }

  @Test
  void whatNobodyHasAskedForYetIsStoppedAllTheSame() throws Exception {
    var start = DatabaseStart.of(this::slow);
    answers.countDown();

    start.close();

    assertThat(isStopped).isTrue();
  }

  private Database slow() throws InterruptedException {
    if (!answers.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It was made to wait for whoever made it");
    }
    return new Stoppable();
  }

  private final class Stoppable implements Database {
    @Override
    public Connection connect() throws SQLException {
      throw new SQLException("Not needed here");
    }

    @Override
    public void close() {
      isStopped.set(true);
    }
  }
}
