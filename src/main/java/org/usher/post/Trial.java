package org.usher.post;

import java.util.OptionalInt;

/// How a trial ended.
///
/// @param status what the receiver answered, in the numbers of HTTP or SMTP
public record Trial(Outcome outcome, OptionalInt status, long millis) {

  public boolean hasArrived() {
    return outcome.isArrival();
  }
}
