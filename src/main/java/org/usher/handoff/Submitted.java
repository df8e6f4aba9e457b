package org.usher.handoff;

import java.time.Instant;
import java.util.Optional;
import org.usher.visitor.BrowserId;

/// What became of a form. Whoever gets this may rely on it: it is committed.
public sealed interface Submitted {

  /// It is ours, once, however often it is sent.
  ///
  /// @param at when it first came
  /// @param browser the id for the browser it came from, when the buyer agreed to be known again
  record Received(Wish wish, Instant at, Optional<BrowserId> browser) implements Submitted {

    Received(Wish wish, Instant at) {
      this(wish, at, Optional.empty());
    }
  }

  /// A form with this id came before, with other contents. Those stand; these are not taken.
  record Refused() implements Submitted {}
}
