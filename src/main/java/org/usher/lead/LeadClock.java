package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// By when somebody should be in touch with a buyer, and when somebody was.
///
/// @param due empty when nothing was promised
/// @param answered when sales was first in touch
/// @param breached when those who should know were told that it was late
public record LeadClock(
    Optional<Instant> due, Optional<Instant> answered, Optional<Instant> breached) {

  static final LeadClock NONE = new LeadClock(Optional.empty(), Optional.empty(), Optional.empty());

  /// Of two promises to one buyer: the one that nobody has kept yet; else the earlier in all.
  LeadClock and(LeadClock other) {
    if (isOpen() != other.isOpen()) {
      return isOpen() ? this : other;
    }
    return new LeadClock(
        earlier(due, other.due),
        earlier(answered, other.answered),
        earlier(breached, other.breached));
  }

  private boolean isOpen() {
    return due.isPresent() && answered.isEmpty();
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
  }

  /// Whether the promise is broken and nobody has been in touch since.
  public boolean isLate(Instant now) {
    return answered.isEmpty() && due.filter(now::isAfter).isPresent();
  }
}
