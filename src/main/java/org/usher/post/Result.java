package org.usher.post;

import java.util.OptionalInt;

/// How an attempt ended, with what the receiver answered.
record Result(Outcome outcome, OptionalInt status) {

  static Result of(Outcome outcome) {
    return new Result(outcome, OptionalInt.empty());
  }

  static Result of(Outcome outcome, int status) {
    return new Result(outcome, OptionalInt.of(status));
  }

  @Override
  public String toString() {
    return status.isPresent() ? "%s (%d)".formatted(outcome, status.getAsInt()) : outcome.name();
  }
}
