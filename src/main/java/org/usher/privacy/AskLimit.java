package org.usher.privacy;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.usher.brand.NetworkLimit;

/// How often one network may ask us to send a mail to an address: both forms count together.
@Component
public final class AskLimit {

  private final NetworkLimit limit;

  AskLimit(PrivacyProperties properties) {
    int perMinute = properties.asksPerMinute();
    limit = new NetworkLimit(perMinute, perMinute, Duration.ofMinutes(1));
  }

  /// Counts a wish, and says whether it may go on.
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
