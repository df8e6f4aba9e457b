package org.usher.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Carries one delivery: composes the message, records the attempt, sends, records the end. When it
/// dies between the two records the message goes out again, under the same id.
@Component
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final StoredDeliveries deliveries;
  private final Endpoints endpoints;
  private final Troubles troubles;
  private final ObjectProvider<Composer> composers;
  private final Dispatch dispatch;
  private final RetrySchedule schedule;
  private final Transactions transactions;
  private final Clock clock;

  /// @param composers looked at late, since they know features that know [Post]
  Courier(
      StoredDeliveries deliveries,
      Endpoints endpoints,
      Troubles troubles,
      ObjectProvider<Composer> composers,
      Dispatch dispatch,
      RetrySchedule schedule,
      Transactions transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.troubles = troubles;
    this.composers = composers;
    this.dispatch = dispatch;
    this.schedule = schedule;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the attempt that is due, if any.
  ///
  /// @return when to come back; empty when the delivery is at its end
  Optional<Instant> carry(DeliveryId id) throws InterruptedException {
    Optional<Parcel> due = transactions.retrying(() -> due(id));
    if (due.isEmpty()) {
      return nextAt(id);
    }
    Parcel parcel = due.get();
    Optional<Duration> shut = dispatch.shut(parcel.destination());
    if (shut.isPresent()) {
      return Optional.of(clock.instant().plus(shut.get()));
    }
    return switch (compose(parcel)) {
      case Composed.Ready(Message message) -> send(id, parcel, message);
      case Composed.Nothing() -> note(id, parcel, Outcome.CANCELLED);
      case Composed.Failed() -> note(id, parcel, Outcome.NOT_COMPOSED);
    };
  }

  private Optional<Parcel> due(DeliveryId id) {
    return deliveries
        .findById(id.value())
        .filter(StoredDelivery::isWaiting)
        .filter(delivery -> delivery.isDue(clock.instant()))
        .filter(delivery -> !isBuried(delivery))
        .map(StoredDelivery::parcel);
  }

  private boolean isBuried(StoredDelivery delivery) {
    if (endpoints.isSwitchedOff(delivery.parcel().destination())) {
      delivery.bury(Outcome.SWITCHED_OFF, clock.instant());
    } else if (delivery.isTriedOut(schedule)) {
      delivery.bury(Outcome.INTERRUPTED, clock.instant());
    }
    if (!delivery.isWaiting()) {
      troubles.note(delivery.parcel().destination(), State.DEAD);
    }
    return !delivery.isWaiting();
  }

  private Optional<Instant> nextAt(DeliveryId id) {
    return transactions.retrying(
        () -> deliveries.findById(id.value()).flatMap(StoredDelivery::nextAt));
  }

  private Composed compose(Parcel parcel) {
    try {
      return composers
          .orderedStream()
          .filter(composer -> composer.kind().equals(parcel.kind()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No composer for " + parcel.kind()))
          .compose(parcel.reference(), parcel.sealed())
          .<Composed>map(Composed.Ready::new)
          .orElseGet(Composed.Nothing::new);
    } catch (RuntimeException | LinkageError e) {
      log.error(
          "{} of {} is not composed: {}", parcel.kind(), parcel.reference(), Whereabouts.of(e));
      return new Composed.Failed();
    }
  }

  private Optional<Instant> send(DeliveryId id, Parcel parcel, Message message)
      throws InterruptedException {
    Dispatch.Place place = dispatch.place(parcel.destination(), message);
    if (!place.enter()) {
      return Optional.of(clock.instant().plus(place.comeBackIn()));
    }
    Optional<Integer> number;
    try {
      number = begin(id);
    } catch (RuntimeException e) {
      place.leave();
      throw e;
    }
    if (number.isEmpty()) {
      place.leave();
      return nextAt(id);
    }
    return end(id, parcel, number.get(), dispatch.send(id, message, place));
  }

  /// Looks again, since time has passed: empty when somebody else has dealt with it.
  private Optional<Integer> begin(DeliveryId id) {
    return transactions.retrying(() ->
        deliveries
            .findById(id.value())
            .filter(delivery -> delivery.isDue(clock.instant()))
            .map(delivery -> delivery.begin(clock.instant())));
  }

  private Optional<Instant> note(DeliveryId id, Parcel parcel, Outcome outcome) {
    return begin(id).flatMap(number -> end(id, parcel, number, Result.of(outcome)));
  }

  private Optional<Instant> end(DeliveryId id, Parcel parcel, int number, Result result) {
    Delivery after =
        transactions.retrying(() -> {
          StoredDelivery delivery = deliveries.findById(id.value()).orElseThrow();
          delivery.end(number, result, clock.instant(), schedule, ThreadLocalRandom.current());
          if (result.outcome() == Outcome.GONE) {
            endpoints.switchOff(parcel.destination());
          }
          Delivery shown = delivery.shown();
          troubles.note(parcel.destination(), shown.state());
          return shown;
        });
    tell(after, number, result);
    return after.nextAt();
  }

  private void tell(Delivery after, int number, Result result) {
    log.atLevel(after.state() == State.DEAD ? Level.WARN : Level.INFO)
        .log(
            "Delivery {} ({} to {}), attempt {}: {}, now {}",
            after.id(),
            after.kind(),
            after.destination(),
            number,
            result,
            after.state());
  }

  private sealed interface Composed {
    record Ready(Message message) implements Composed {}

    record Nothing() implements Composed {}

    record Failed() implements Composed {}
  }
}
