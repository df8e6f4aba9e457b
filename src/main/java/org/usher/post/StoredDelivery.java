package org.usher.post;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A parcel and what has become of it. Of several threads or nodes that touch it at once, one
/// succeeds and the others try again.
@Entity
@Table(name = "post_delivery")
class StoredDelivery {

  @Id private UUID id;

  /// A boxed number: empty means new.
  @Version private @Nullable Integer version;

  private String kind;
  private String reference;
  private String destination;

  @Column(columnDefinition = "mediumblob")
  private byte[] sealed;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private State state;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Outcome reason;

  private int tries;
  private Instant createdAt;
  private @Nullable Instant nextAt;

  @ElementCollection
  @CollectionTable(name = "post_attempt", joinColumns = @JoinColumn(name = "delivery_id"))
  @OrderColumn(name = "number")
  @ListIndexBase(1)
  private List<StoredAttempt> attempts = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StoredDelivery() {}

  StoredDelivery(DeliveryId id, Parcel parcel, Instant now) {
    this.id = id.value();
    this.kind = parcel.kind();
    this.reference = parcel.reference();
    this.destination = parcel.destination();
    this.sealed = parcel.sealed();
    this.state = State.WAITING;
    this.createdAt = now;
    this.nextAt = now;
  }

  DeliveryId id() {
    return new DeliveryId(id);
  }

  Parcel parcel() {
    return new Parcel(kind, reference, destination, sealed);
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  /// When it is to be tried, in the past when it is due; empty when it is at its end.
  Optional<Instant> nextAt() {
    return Optional.ofNullable(nextAt);
  }

  /// Whether it is due; a delivery whose tries are used up by crashes is not, see [#bury].
  boolean isDue(Instant now) {
    return nextAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  boolean isTriedOut(RetrySchedule schedule) {
    return schedule.isExhaustedAfter(tries);
  }

  /// Records an attempt that is about to be made.
  ///
  /// @return its number
  int begin(Instant now) {
    if (!isWaiting()) {
      throw new IllegalStateException("Delivery %s is %s and not tried".formatted(id, state));
    }
    interruptWhatIsOpen(now);
    tries++;
    attempts.add(StoredAttempt.begun(now));
    return attempts.size();
  }

  /// Records how attempt `number` has ended, and what follows from it. An arrival counts even when
  /// another node has given up on the delivery in the meantime.
  void end(int number, Result result, Instant now, RetrySchedule schedule, RandomGenerator random) {
    attempts.set(number - 1, attempts.get(number - 1).ended(now, result));
    Outcome outcome = result.outcome();
    if (outcome.isArrival()) {
      finish(State.DELIVERED, null);
    } else if (isWaiting() && outcome == Outcome.CANCELLED) {
      finish(State.CANCELLED, outcome);
    } else if (isWaiting()) {
      reason = outcome;
      nextAt =
          outcome.isFinal()
              ? null
              : schedule
                  .after(tries, random)
                  .map(wait -> longer(wait, result.notBefore()))
                  .map(now::plus)
                  .orElse(null);
      state = nextAt == null ? State.DEAD : State.WAITING;
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /// Gives up without another attempt.
  void bury(Outcome why, Instant now) {
    interruptWhatIsOpen(now);
    finish(State.DEAD, why);
  }

  /// Begins the schedule anew, at once.
  ///
  /// @throws IllegalStateException when it is not dead
  void replay(Instant now) {
    if (state != State.DEAD) {
      throw new IllegalStateException(
          "Delivery %s is %s; only a dead one is replayed".formatted(id, state));
    }
    state = State.WAITING;
    reason = null;
    tries = 0;
    nextAt = now;
  }

  Delivery shown() {
    return new Delivery(
        id(),
        kind,
        reference,
        destination,
        state,
        IntStream.range(0, attempts.size()).mapToObj(i -> attempts.get(i).shown(i + 1)).toList(),
        createdAt,
        nextAt(),
        Optional.ofNullable(reason));
  }

  private void finish(State end, @Nullable Outcome why) {
    state = end;
    reason = why;
    nextAt = null;
  }

  private void interruptWhatIsOpen(Instant now) {
    if (!attempts.isEmpty() && attempts.getLast().isOpen()) {
      attempts.set(
          attempts.size() - 1, attempts.getLast().ended(now, Result.of(Outcome.INTERRUPTED)));
    }
  }
}
