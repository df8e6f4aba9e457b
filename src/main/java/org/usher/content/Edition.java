package org.usher.content;

import java.time.Instant;

/// A compiled site together with what it was made from.
record Edition(Sources sources, Compilation compilation) {

  Snapshot snapshot() {
    return compilation.snapshot();
  }

  /// Whether a page waits in it whose time has come.
  boolean isOverdue(Instant now) {
    return compilation.nextDue().filter(due -> !due.isAfter(now)).isPresent();
  }
}
