package org.usher.handoff;

import java.util.Set;

/// A form as it was sent, found good.
///
/// @param preview what the buyer was shown
/// @param lines ids of the lines of it that they let stand
public record Submission(Preview preview, Set<String> lines, Contact contact) {
  public Submission {
    lines = Set.copyOf(lines);
  }
}
