package org.usher.matching.ui;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.usher.brand.NetworkLimit;

/// How often one network may ask for suggestions: an office types as fast as it likes, a program
/// does not.
@Component
class SuggestLimit {

  /// About five people who type without a break.
  static final int PER_SECOND = 30;

  private final NetworkLimit limit =
      new NetworkLimit(5 * PER_SECOND, PER_SECOND, Duration.ofSeconds(1));

  boolean admits(String address) {
    return limit.admits(address);
  }

  Duration pause() {
    return limit.pause();
  }
}
