package org.usher.post;

import java.time.Duration;
import java.util.OptionalInt;

/// How an attempt ended, with what the receiver answered.
///
/// @param notBefore how long the receiver asks to be left alone; zero when it does not
record Result(Outcome outcome, OptionalInt status, Duration notBefore) {

  static Result of(Outcome outcome) {
    return new Result(outcome, OptionalInt.empty(), Duration.ZERO);
  }

  static Result of(Outcome outcome, int status) {
    return new Result(outcome, OptionalInt.of(status), Duration.ZERO);
  }

  Result notBefore(Duration wait) {
    return new Result(outcome, status, wait);
  }

  @Override
  public String toString() {
    return status.isPresent() ? "%s (%d)".formatted(outcome, status.getAsInt()) : outcome.name();
  }
}
