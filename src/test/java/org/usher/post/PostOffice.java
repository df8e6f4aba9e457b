package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.usher.database.Transactions;

/// What the tests of the post share: a composer that sends what a test gives it, a clock that can
/// be put forward, and a counter to hand parcels in.
@TestConfiguration
class PostOffice {

  @Bean
  @Primary
  ShiftingClock shiftingClock() {
    return new ShiftingClock();
  }

  @Bean
  Messages messages() {
    return new Messages();
  }

  @Bean
  Counter counter(
      Post post, Deliveries deliveries, Transactions transactions, Messages messages, Clock clock) {
    return new Counter(post, deliveries, transactions, messages);
  }

  /// Composes what a test has put under the reference; nothing when it has been taken away.
  static final class Messages implements Composer {
    private final Map<String, Supplier<Message>> byReference = new ConcurrentHashMap<>();

    void put(String reference, Supplier<Message> message) {
      byReference.put(reference, message);
    }

    void forget(String reference) {
      byReference.remove(reference);
    }

    @Override
    public String kind() {
      return "test";
    }

    @Override
    public Optional<Message> compose(String reference, byte[] sealed) {
      return Optional.ofNullable(byReference.get(reference)).map(Supplier::get);
    }
  }

  static final class Counter {
    private final Post post;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final Messages messages;

    Counter(Post post, Deliveries deliveries, Transactions transactions, Messages messages) {
      this.post = post;
      this.deliveries = deliveries;
      this.transactions = transactions;
      this.messages = messages;
    }

    DeliveryId send(String destination, Message message) {
      return send(destination, () -> message);
    }

    DeliveryId send(String destination, Supplier<Message> message) {
      String reference = UUID.randomUUID().toString();
      messages.put(reference, message);
      return transactions.retrying(
          () -> post.send(new Parcel("test", reference, destination, "sealed".getBytes(UTF_8))));
    }

    /// Something that is no more when its turn comes.
    DeliveryId sendNothing(String destination) {
      String reference = UUID.randomUUID().toString();
      return transactions.retrying(
          () -> post.send(new Parcel("test", reference, destination, "sealed".getBytes(UTF_8))));
    }

    Delivery look(DeliveryId id) {
      return deliveries.find(id).orElseThrow();
    }

    Delivery once(DeliveryId id, Predicate<Delivery> so) {
      return await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> look(id), so);
    }

    Delivery onceItIs(DeliveryId id, State state) {
      return once(id, delivery -> delivery.state() == state);
    }

    Delivery onceTried(DeliveryId id, int times) {
      return once(id, delivery -> ended(delivery) >= times);
    }

    static long ended(Delivery delivery) {
      return delivery.attempts().stream().filter(attempt -> attempt.endedAt().isPresent()).count();
    }

    static <T> T last(Delivery delivery, Function<Attempt, T> what) {
      return what.apply(delivery.attempts().getLast());
    }
  }
}
