package org.usher.post;

import java.time.Instant;
import java.util.Optional;

/// What was given up at one destination.
///
/// @param count deliveries
/// @param oldest when the oldest of them was handed in
/// @param newest the latest of them, with every attempt
public record GivenUp(String destination, int count, Instant oldest, Delivery newest) {

  /// The last attempt of the latest one, if it was tried at all.
  public Optional<Attempt> lastAttempt() {
    return newest.attempts().isEmpty()
        ? Optional.empty()
        : Optional.of(newest.attempts().getLast());
  }
}
