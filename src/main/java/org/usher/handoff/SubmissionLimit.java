package org.usher.handoff;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.usher.brand.NetworkLimit;

/// How often the form may be sent from one network.
@Component
public final class SubmissionLimit {

  private final NetworkLimit limit;

  SubmissionLimit(HandoffProperties properties) {
    int perMinute = properties.submissionsPerMinute();
    limit = new NetworkLimit(perMinute, perMinute, Duration.ofMinutes(1));
  }

  /// Counts a form, and says whether it may go on.
  ///
  /// @param address of the sender, in digits, as a request gives it
  public boolean admits(String address) {
    return limit.admits(address);
  }

  /// After how long a sender who was not admitted may try again.
  public Duration pause() {
    return limit.pause();
  }
}
