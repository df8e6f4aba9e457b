package org.usher.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When to try again: the waits that Standard Webhooks 1.0 recommends, three days in all.
///
/// @param waits before the first, second, … attempt; after the last one there is no other
/// @param pace divides every wait; above 1 for demonstrations and tests
record RetrySchedule(List<Duration> waits, double pace) {
  /// Each wait is drawn from 10 % around its value, so that what failed together does not come back
  /// together.
  private static final double JITTER = 0.1;

  RetrySchedule {
    waits = List.copyOf(waits);
    if (pace < 1 || pace > 1_000_000) {
      throw new IllegalArgumentException(
          "usher.post.pace is from 1 to 1000000, not %s".formatted(pace));
    }
  }

  static RetrySchedule atPace(double pace) {
    return new RetrySchedule(
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)),
        pace);
  }

  /// The wait after `tries` failed attempts; empty when that was the last.
  Optional<Duration> after(int tries, RandomGenerator random) {
    if (tries >= waits.size()) {
      return Optional.empty();
    }
    double factor = random.nextDouble(1 - JITTER, 1 + JITTER) / pace;
    return Optional.of(Duration.ofNanos((long) (waits.get(tries).toNanos() * factor)));
  }

  boolean isExhaustedAfter(int tries) {
    return tries >= waits.size();
  }
}
