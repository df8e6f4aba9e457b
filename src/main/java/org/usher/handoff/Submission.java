package org.usher.handoff;

import java.util.Set;

/// A form as it was sent, found good.
///
/// @param preview what the buyer was shown
/// @param lines ids of the lines of it that they let stand
/// @param mayRemember whether the buyer agreed that later visits with this browser are added
public record Submission(Preview preview, Set<String> lines, Contact contact, boolean mayRemember) {
  public Submission {
    lines = Set.copyOf(lines);
  }

  /// A form whose box for later visits is not ticked.
  public Submission(Preview preview, Set<String> lines, Contact contact) {
    this(preview, lines, contact, false);
  }
}
