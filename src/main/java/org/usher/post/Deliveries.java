package org.usher.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// What has become of the parcels.
@Component
public final class Deliveries {
  private final StoredDeliveries deliveries;
  private final DeliveryTasks tasks;
  private final Endpoints endpoints;
  private final HealthBook health;
  private final Troubles troubles;
  private final Transactions transactions;
  private final Clock clock;

  Deliveries(
      StoredDeliveries deliveries,
      DeliveryTasks tasks,
      Endpoints endpoints,
      HealthBook health,
      Troubles troubles,
      Transactions transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.endpoints = endpoints;
    this.health = health;
    this.troubles = troubles;
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

  /// What has been given up, by destination.
  public List<GivenUp> givenUp() {
    return transactions.retrying(() ->
        deliveries.countByDestination(State.DEAD).stream()
            .map(counted ->
                new GivenUp(
                    counted.destination(),
                    Math.toIntExact(counted.number()),
                    counted.oldest(),
                    deliveries
                        .findFirstByDestinationAndStateOrderByCreatedAtDescIdAsc(
                            counted.destination(), State.DEAD)
                        .orElseThrow()
                        .shown()))
            .toList());
  }

  /// What deliveries that were given up are about, the latest first.
  ///
  /// @param most at least 1
  public List<String> givenUpAbout(int most) {
    return transactions.retrying(() -> deliveries.references(State.DEAD, PageRequest.of(0, most)));
  }

  /// Destinations that have begun to give up, and at which nothing has arrived since.
  public List<String> inTrouble() {
    return transactions.retrying(troubles::all);
  }

  /// Begins anew with everything that was given up at a destination, under the same ids. What is at
  /// its end by then, as when somebody else was faster, is left alone.
  ///
  /// @return how many
  public int replayAll(String destination) {
    List<DeliveryId> dead =
        transactions.retrying(() ->
            deliveries
                .findByDestinationAndStateOrderByCreatedAtAscIdAsc(destination, State.DEAD)
                .stream()
                .map(StoredDelivery::id)
                .toList());
    int again = 0;
    for (DeliveryId id : dead) {
      if (replayed(id)) {
        again++;
      }
    }
    return again;
  }

  private boolean replayed(DeliveryId id) {
    try {
      replay(id);
      return true;
    } catch (IllegalStateException fasterElsewhere) {
      return false;
    }
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

  /// Tells anew when a destination gives up again, as after it was set up anew.
  public void forgetTrouble(String destination) {
    transactions.retrying(() -> troubles.end(destination));
  }

  private static List<Delivery> shown(List<StoredDelivery> stored) {
    return stored.stream().map(StoredDelivery::shown).toList();
  }
}
