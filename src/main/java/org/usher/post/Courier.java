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
  private final Turnstile turnstile;
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
      Turnstile turnstile,
      Transactions transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.troubles = troubles;
    this.composers = composers;
    this.dispatch = dispatch;
    this.schedule = schedule;
    this.turnstile = turnstile;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the attempt that is due, if any.
  ///
  /// @return when to come back; empty when the delivery is at its end
  Optional<Instant> carry(DeliveryId id) throws InterruptedException {
    return switch (turnstile.through(() -> composed(id))) {
      case Composed.Ready(Parcel parcel, Message message) -> send(id, parcel, message);
      case Composed.Nothing(Parcel parcel) -> note(id, parcel, Outcome.CANCELLED);
      case Composed.Failed(Parcel parcel) -> note(id, parcel, Outcome.NOT_COMPOSED);
      case Composed.NotNow(Optional<Instant> next) -> next;
    };
  }

  private Composed composed(DeliveryId id) {
    Optional<Parcel> due = transactions.retrying(() -> due(id));
    if (due.isEmpty()) {
      return new Composed.NotNow(nextAt(id));
    }
    Parcel parcel = due.get();
    Optional<Duration> shut = dispatch.shut(parcel.destination());
    return shut.isPresent()
        ? new Composed.NotNow(Optional.of(clock.instant().plus(shut.get())))
        : compose(parcel);
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
          .<Composed>map(message -> new Composed.Ready(parcel, message))
          .orElseGet(() -> new Composed.Nothing(parcel));
    } catch (RuntimeException | LinkageError e) {
      log.error(
          "{} of {} is not composed: {}", parcel.kind(), parcel.reference(), Whereabouts.of(e));
      return new Composed.Failed(parcel);
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
      number = turnstile.through(() -> begin(id));
    } catch (RuntimeException | InterruptedException e) {
      place.leave();
      throw e;
    }
    if (number.isEmpty()) {
      place.leave();
      return turnstile.through(() -> nextAt(id));
    }
    Result result = dispatch.send(id, message, place);
    return turnstile.surelyThrough(() -> end(id, parcel, number.get(), result));
  }

  /// Looks again, since time has passed: empty when somebody else has dealt with it.
  private Optional<Integer> begin(DeliveryId id) {
    return transactions.retrying(() ->
        deliveries
            .findById(id.value())
            .filter(delivery -> delivery.isDue(clock.instant()))
            .map(delivery -> delivery.begin(clock.instant())));
  }

  private Optional<Instant> note(DeliveryId id, Parcel parcel, Outcome outcome)
      throws InterruptedException {
    return turnstile.through(
        () -> begin(id).flatMap(number -> end(id, parcel, number, Result.of(outcome))));
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
    record Ready(Parcel parcel, Message message) implements Composed {}

    record Nothing(Parcel parcel) implements Composed {}

    record Failed(Parcel parcel) implements Composed {}

    /// @param next when to come back
    record NotNow(Optional<Instant> next) implements Composed {}
  }
}
