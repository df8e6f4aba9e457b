package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class TransactionsModuleTests {
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void aCounter() {
    jdbc.sql("CREATE OR REPLACE TABLE counter (id int PRIMARY KEY, n int NOT NULL)").update();
    jdbc.sql("INSERT INTO counter VALUES (1, 0)").update();
  }

  @Test
  void noUpdateIsLostWhenManyReadAndThenWrite() {
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 200).forEach(_ -> threads.submit(this::readThenWrite));
    }
    assertThat(counted()).isEqualTo(200);
  }

  private void readThenWrite() {
    transactions.retrying(() -> {
      int n = counted();
      jdbc.sql("UPDATE counter SET n = ? WHERE id = 1").param(n + 1).update();
    });
  }

  private int counted() {
    return jdbc.sql("SELECT n FROM counter WHERE id = 1").query(Integer.class).single();
  }
}
