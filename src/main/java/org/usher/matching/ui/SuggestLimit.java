package org.usher.matching.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// How often one network may ask for suggestions: an office types as fast as it likes, a program
/// does not. The counts stand in memory, for at most 50,000 networks.
@Component
class SuggestLimit {

  /// About five people who type without a break.
  static final int PER_SECOND = 30;

  private static final int BURST = 5 * PER_SECOND;
  private static final long MOST_KEPT = 50_000;

  /// Every household has as many IPv6 addresses below its first 64 bits as it likes.
  private static final int IPV6_PREFIX_BYTES = 8;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(Duration.ofMinutes(1)).build();

  /// Counts a request, and says whether it may go on.
  boolean admits(String address) {
    return buckets.get(network(address), _ -> bucket()).tryConsume(1);
  }

  Duration pause() {
    return Duration.ofSeconds(1);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
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
