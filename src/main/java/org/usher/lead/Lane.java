package org.usher.lead;

import java.util.EnumSet;
import java.util.Set;

/// A part of the desk.
public enum Lane {
  /// Nobody has taken them.
  WAITING(Set.of(Status.WAITING)),
  /// Somebody looks after them.
  IN_HAND(Set.of(Status.TAKEN, Status.ACCEPTED)),
  /// They come back by themselves on a day.
  RESTING(Set.of(Status.TAKEN, Status.ACCEPTED, Status.REJECTED)),
  /// Something is still to be done, and now.
  OPEN(Set.of(Status.WAITING, Status.TAKEN, Status.ACCEPTED)),
  /// Decided.
  DONE(Set.of(Status.REJECTED, Status.WON, Status.LOST));

  private final Set<Status> statuses;

  Lane(Set<Status> statuses) {
    this.statuses = EnumSet.copyOf(statuses);
  }

  /// @param isResting whether it comes back by itself
  boolean holds(Status status, boolean isResting) {
    return statuses.contains(status) && isResting == (this == RESTING);
  }
}
