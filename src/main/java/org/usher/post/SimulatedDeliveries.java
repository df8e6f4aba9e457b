package org.usher.post;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deliveries of a demonstration: they stand as if they had arrived, and nobody ever sends them,
/// not even again. Their kind has no composer, and no task is made for them.
@Component
public final class SimulatedDeliveries {

  private static final String KIND = "simulated";
  private static final Duration TAKES = Duration.ofSeconds(1);
  private static final int BUSY = 503;

  private final StoredDeliveries deliveries;
  private final JdbcClient database;

  SimulatedDeliveries(StoredDeliveries deliveries, JdbcClient database) {
    this.deliveries = deliveries;
    this.database = database;
  }

  /// One that was handed in at `at` and arrived at once, or five seconds later when the receiver
  /// was busy first. Joins the caller's transaction.
  ///
  /// @param destination as in [Parcel#destination()], but nowhere a real one
  public void arrive(String reference, String destination, Instant at, boolean isBusyFirst) {
    var delivery =
        new StoredDelivery(
            DeliveryId.random(), new Parcel(KIND, reference, destination, new byte[0]), at);
    Instant then = at;
    if (isBusyFirst) {
      attempt(delivery, then, Result.of(Outcome.REFUSED, BUSY));
      then = then.plusSeconds(5);
    }
    attempt(delivery, then, Result.of(Outcome.SENT));
    deliveries.save(delivery);
  }

  private static void attempt(StoredDelivery delivery, Instant at, Result result) {
    int number = delivery.begin(at);
    delivery.end(number, result, at.plus(TAKES), RetrySchedule.atPace(1), () -> 0);
  }

  /// Takes all of them out, in the caller's transaction.
  public void forget() {
    database
        .sql(
            "delete from post_attempt where delivery_id in"
                + " (select id from post_delivery where kind = ?)")
        .param(KIND)
        .update();
    database.sql("delete from post_delivery where kind = ?").param(KIND).update();
  }
}
