package org.usher.handoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// How often the form may be sent from one network: often enough for an office behind one address,
/// too seldom for a program. The counts stand in memory, for at most 50,000 networks.
@Component
public final class SubmissionLimit {

  private static final long MOST_KEPT = 50_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  /// Every household has as many IPv6 addresses below its first 64 bits as it likes.
  private static final int IPV6_PREFIX_BYTES = 8;

  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .build();

  SubmissionLimit(HandoffProperties properties) {
    perMinute = properties.submissionsPerMinute();
  }

  /// Counts a form, and says whether it may go on.
  ///
  /// @param address of the sender, in digits, as a request gives it
  public boolean admits(String address) {
    return buckets.get(network(address), unused -> bucket()).tryConsume(1);
  }

  /// After how long a sender who was not admitted may try again.
  public Duration pause() {
    return PERIOD;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .build();
  }

  private static String network(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
