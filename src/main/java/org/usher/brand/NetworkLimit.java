package org.usher.brand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/// How often one network may ask for something of the portal: often enough for an office behind one
/// address, too seldom for a program. The counts stand in memory, for at most 50,000 networks. For
/// any number of threads.
///
/// Behind a proxy on this machine the network is the one the proxy names, see
/// `server.forward-headers-strategy`.
public final class NetworkLimit {

  private static final long MOST_KEPT = 50_000;
  private static final Duration SHORTEST_KEPT = Duration.ofMinutes(1);

  /// Every household has as many IPv6 addresses below its first 64 bits as it likes.
  private static final int IPV6_PREFIX_BYTES = 8;

  private final int atOnce;
  private final int perPeriod;
  private final Duration period;
  private final Cache<String, Bucket> buckets;

  /// @param atOnce how often without a pause
  /// @param perPeriod how often in each period from then on
  public NetworkLimit(int atOnce, int perPeriod, Duration period) {
    this.atOnce = atOnce;
    this.perPeriod = perPeriod;
    this.period = period;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(untilFull()).build();
  }

  /// Counts a request, and says whether it may go on.
  ///
  /// @param address of the sender, in digits, as a request gives it
  public boolean admits(String address) {
    return buckets.get(network(address), _ -> bucket()).tryConsume(1);
  }

  /// After how long a sender who was not admitted may try again.
  public Duration pause() {
    return period;
  }

  /// A network is forgotten no sooner than it may ask as often again as one that never did.
  private Duration untilFull() {
    Duration full = period.multipliedBy(Math.ceilDiv(atOnce, perPeriod) + 1L);
    return full.compareTo(SHORTEST_KEPT) < 0 ? SHORTEST_KEPT : full;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perPeriod, period))
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
