package org.usher.lead;

import java.util.Set;

/// A part of the desk.
public enum Lane {
  /// Nobody has taken them.
  WAITING(Set.of(Status.WAITING)),
  /// Somebody looks after them.
  IN_HAND(Set.of(Status.TAKEN, Status.ACCEPTED)),
  /// Decided.
  DONE(Set.of(Status.REJECTED, Status.WON, Status.LOST));

  private final Set<Status> statuses;

  Lane(Set<Status> statuses) {
    this.statuses = statuses;
  }

  Set<Status> statuses() {
    return statuses;
  }
}
