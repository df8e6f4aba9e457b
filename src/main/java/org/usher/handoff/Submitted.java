package org.usher.handoff;

import java.time.Instant;

/// What became of a form. Whoever gets this may rely on it: it is committed.
public sealed interface Submitted {

  /// It is ours, once, however often it is sent.
  ///
  /// @param at when it first came
  record Received(Wish wish, Instant at) implements Submitted {}

  /// A form with this id came before, with other contents. Those stand; these are not taken.
  record Refused() implements Submitted {}
}
