package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.usher.database.Transactions;
import org.usher.post.PostOffice.Counter;

/// Many deliveries at once, and somebody who sends a form.
@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(PostOffice.class)
class TurnstileModuleTests {

  @Autowired Counter counter;
  @Autowired Transactions transactions;
  @Autowired HikariDataSource pool;

  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger mostBusy = new AtomicInteger();
  private final AtomicInteger mostTaken = new AtomicInteger();

  @Test
  void howeverManyDeliveriesAreDueMostConnectionsAreLeftToOthers() {
    List<DeliveryId> all =
        transactions.retrying(() ->
            IntStream.range(0, 120)
                .mapToObj(_ -> counter.send("mail:crowd", this::slowlyComposed))
                .toList());

    all.forEach(id -> counter.onceItIs(id, State.DELIVERED));

    int oneThatLooks = 1;
    assertThat(mostBusy).hasValueBetween(2, Turnstile.WIDTH);
    assertThat(mostTaken).hasValueBetween(1, Turnstile.WIDTH + oneThatLooks);
  }

  private Message slowlyComposed() {
    mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    mostTaken.accumulateAndGet(pool.getHikariPoolMXBean().getActiveConnections(), Math::max);
    busy.decrementAndGet();
    return new Mail("desk@usher.test", Optional.empty(), "Crowd", "Many", "<p>Many</p>");
  }
}
