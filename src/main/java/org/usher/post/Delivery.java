package org.usher.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A parcel on its way, or at its end, as a screen shows it.
///
/// @param attempts in order
/// @param nextAt when it is tried next; only while it waits, and in the past when it is due
/// @param reason why it is dead or cancelled, or how the last attempt failed
public record Delivery(
    DeliveryId id,
    String kind,
    String reference,
    String destination,
    State state,
    List<Attempt> attempts,
    Instant createdAt,
    Optional<Instant> nextAt,
    Optional<Outcome> reason) {

  public Delivery {
    attempts = List.copyOf(attempts);
  }
}
