package org.usher.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How often a password may be tried: for one account, wherever from, and from one address,
/// whatever the account. A password of a few words withstands two tries a minute for longer than it
/// lasts.
///
/// Who is signed in already is not affected, so that nobody is locked out of their work by somebody
/// else's attempts. Counts stand in memory, and for at most [#MOST_KEPT] accounts and addresses.
@Component
final class SignInLimits {

  private static final long MOST_KEPT = 50_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private static final int PER_ACCOUNT = 10;
  private static final Duration ACCOUNT_PAUSE = Duration.ofSeconds(30);
  private static final int PER_ADDRESS = 30;
  private static final Duration ADDRESS_PAUSE = Duration.ofSeconds(5);

  private final Cache<String, Bucket> accounts = counts();
  private final Cache<Network, Bucket> addresses = counts();
  private final TimeMeter time;

  SignInLimits(Clock clock) {
    time = new ClockMeter(clock);
  }

  /// Counts an attempt. Empty when it may go on, else how long to wait.
  Optional<Duration> count(String account, String address) {
    long nanos = Math.max(of(Network.of(address)), of(account));
    return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
  }

  /// Forgives the attempts for an account, after one that succeeded.
  void forgive(String account) {
    accounts.invalidate(account);
  }

  private long of(String account) {
    return take(accounts.get(account, unused -> bucket(PER_ACCOUNT, ACCOUNT_PAUSE)));
  }

  private long of(Network network) {
    return take(addresses.get(network, unused -> bucket(PER_ADDRESS, ADDRESS_PAUSE)));
  }

  private static long take(Bucket bucket) {
    return bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
  }

  private Bucket bucket(int most, Duration pause) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(1, pause))
        .withCustomTimePrecision(time)
        .build();
  }

  private static <K> Cache<K, Bucket> counts() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        .expireAfterAccess(FORGOTTEN_AFTER.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /// The portal's clock, as buckets read it.
  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
