package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ApplicationModuleTest
class TransactionsModuleTests {
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void twoCounters() {
    jdbc.sql("CREATE OR REPLACE TABLE counter (id int PRIMARY KEY, n int NOT NULL)").update();
    jdbc.sql("INSERT INTO counter VALUES (1, 0), (2, 0)").update();
  }

  @Test
  void noUpdateIsLostWhenManyReadAndThenWrite() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(_ -> threads.submit(() -> transactions.retrying(this::addOne)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(counted(1)).isEqualTo(200);
  }

  @Test
  void withoutThemTheSameWorkIsRefusedAndNotLost() throws Exception {
    AtomicInteger done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 200).forEach(_ -> threads.submit(() -> onceOnly(done)));
    }
    assertThat(counted(1)).isEqualTo(done.get());
  }

  @Test
  void aDeadlockIsSolvedByBeginningAgain() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> up = threads.submit(() -> lockBoth(1, 2, bothHoldOne));
      Future<?> down = threads.submit(() -> lockBoth(2, 1, bothHoldOne));
      up.get();
      down.get();
    }
    assertThat(List.of(counted(1), counted(2))).containsExactly(2, 2);
  }

  @Test
  void workWithinATransactionJoinsIt() {
    assertThatThrownBy(() ->
            transactions.retrying(() -> {
              transactions.retrying(this::addOne);
              throw new IllegalStateException("thought better of it");
            }))
        .hasMessage("thought better of it");
    assertThat(counted(1)).isZero();
  }

  @Test
  void whatIsNoMeetingIsNotRepeated() {
    AtomicInteger attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            transactions.retrying(() -> {
              attempts.incrementAndGet();
              jdbc.sql("INSERT INTO counter VALUES (1, 0)").update();
            }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void anInstantComesBackAsItWent() {
    Instant instant = Instant.parse("2026-03-29T01:30:00.123456Z");
    jdbc.sql("CREATE OR REPLACE TABLE moment (at timestamp(6) NOT NULL)").update();
    jdbc.sql("INSERT INTO moment VALUES (?)").param(Timestamp.from(instant)).update();

    assertThat(jdbc.sql("SELECT at FROM moment").query(Timestamp.class).single().toInstant())
        .isEqualTo(instant);
    assertThat(jdbc.sql("SELECT cast(at AS char) FROM moment").query(String.class).single())
        .isEqualTo("2026-03-29 01:30:00.123456");
  }

  private void addOne() {
    int n = counted(1);
    jdbc.sql("UPDATE counter SET n = ? WHERE id = 1").param(n + 1).update();
  }

  private void onceOnly(AtomicInteger done) {
    AtomicInteger attempts = new AtomicInteger();
    transactions.retrying(() -> {
      if (attempts.getAndIncrement() > 0) {
        throw new IllegalStateException("once only");
      }
      addOne();
    });
    done.incrementAndGet();
  }

  /// The barrier makes them meet at the first attempt, when each holds one row; later attempts go
  /// past it.
  private void lockBoth(int first, int second, CyclicBarrier bothHoldOne) {
    AtomicInteger attempts = new AtomicInteger();
    transactions.retrying(() -> {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
      add(first);
      if (attempts.getAndIncrement() == 0) {
        await(bothHoldOne);
      }
      add(second);
    });
  }

  private void add(int id) {
    jdbc.sql("UPDATE counter SET n = n + 1 WHERE id = ?").param(id).update();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int counted(int id) {
    return jdbc.sql("SELECT n FROM counter WHERE id = ?").param(id).query(Integer.class).single();
  }
}
