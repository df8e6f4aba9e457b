package org.usher.lead;

import java.time.Instant;
import java.util.Optional;

/// By when somebody should be in touch with a buyer, and when somebody was.
///
/// @param due empty when nothing was promised
/// @param answered when sales was first in touch
/// @param breached when those who should know were told that it was late
public record LeadClock(
    Optional<Instant> due, Optional<Instant> answered, Optional<Instant> breached) {

  static final LeadClock NONE = new LeadClock(Optional.empty(), Optional.empty(), Optional.empty());

  /// Whether the promise is broken and nobody has been in touch since.
  public boolean isLate(Instant now) {
    return answered.isEmpty() && due.filter(now::isAfter).isPresent();
  }
}
