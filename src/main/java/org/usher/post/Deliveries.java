package org.usher.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// What has become of the parcels.
@Component
public final class Deliveries {
  private final StoredDeliveries deliveries;
  private final DeliveryTasks tasks;
  private final Endpoints endpoints;
  private final HealthBook health;
  private final Transactions transactions;
  private final Clock clock;

  Deliveries(
      StoredDeliveries deliveries,
      DeliveryTasks tasks,
      Endpoints endpoints,
      HealthBook health,
      Transactions transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.endpoints = endpoints;
    this.health = health;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// All deliveries about `reference`, oldest first.
  public List<Delivery> of(String reference) {
    return transactions.retrying(
        () -> shown(deliveries.findByReferenceOrderByCreatedAtAscIdAsc(reference)));
  }

  public Optional<Delivery> find(DeliveryId id) {
    return transactions.retrying(() -> deliveries.findById(id.value()).map(StoredDelivery::shown));
  }

  /// What has been given up, newest first.
  public List<Delivery> dead() {
    return transactions.retrying(
        () -> shown(deliveries.findByStateOrderByCreatedAtDescIdAsc(State.DEAD)));
  }

  /// Begins the schedule of a dead delivery anew, at once, under the same id.
  ///
  /// @throws IllegalStateException when it is not dead
  /// @throws IllegalArgumentException when there is no such delivery
  public void replay(DeliveryId id) {
    transactions.retrying(() -> {
      StoredDelivery delivery =
          deliveries
              .findById(id.value())
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no delivery " + id.value()));
      Instant now = clock.instant();
      delivery.replay(now);
      tasks.wake(id, now);
      return id;
    });
  }

  /// How a destination does.
  public Health health(String destination) {
    return transactions.retrying(() -> health.of(destination));
  }

  /// Destinations that said 410: deliveries to them die untried.
  public List<String> switchedOff() {
    return endpoints.switchedOff();
  }

  /// Lets deliveries to `destination` go out again. What has died meanwhile waits for a replay.
  public void switchOn(String destination) {
    endpoints.switchOn(destination);
  }

  private static List<Delivery> shown(List<StoredDelivery> stored) {
    return stored.stream().map(StoredDelivery::shown).toList();
  }
}
