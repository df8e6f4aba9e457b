package org.usher.post;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The messages under way to one receiver. It learns how long a place is taken, and so how many may
/// wait for one, and when those who may not should come back.
final class Lane {
  /// The others are sent away.
  static final int MOST_WAITING = 64;

  /// Nobody comes back sooner.
  private static final Duration SOONEST = Duration.ofSeconds(1);

  /// Nor later: a receiver that is well again is noticed in this time.
  static final Duration LATEST = Duration.ofMinutes(5);

  /// How much of what was known about a place the next one to be left replaces.
  private static final double NEWS = 0.25;

  private final int width;
  private final Semaphore places;
  private int waiting;

  /// How long a place is taken, and since when nobody has come or gone; nanoseconds both.
  private double taken;

  private long still = System.nanoTime();

  /// When the next of those who are sent away is to be back.
  private long nextTurn = still;

  Lane(int width) {
    this.width = width;
    this.places = new Semaphore(width, true);
  }

  /// Whether it would be in vain to come now: nobody gets in, and nobody may wait.
  synchronized boolean isShut(Duration patience) {
    return places.availablePermits() == 0 && !isRoomToWait(patience);
  }

  /// Waits up to `patience` for a place; who has got one gives it back with [#leave].
  boolean enter(Duration patience) throws InterruptedException {
    return isFree() || mayWait(patience) && waitFor(patience);
  }

  private synchronized boolean isFree() {
    if (waiting > 0 || !places.tryAcquire()) {
      return false;
    }
    still = System.nanoTime();
    if (places.availablePermits() >= width / 2) {
      nextTurn = still;
    }
    return true;
  }

  private synchronized boolean mayWait(Duration patience) {
    if (!isRoomToWait(patience)) {
      return false;
    }
    waiting++;
    return true;
  }

  /// Who would not get a place in time need not wait for one.
  private boolean isRoomToWait(Duration patience) {
    return waiting < MOST_WAITING && (waiting + 1) * pace() <= patience.toNanos();
  }

  private boolean waitFor(Duration patience) throws InterruptedException {
    boolean isIn = false;
    try {
      isIn = places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      waited(isIn);
    }
    return isIn;
  }

  private synchronized void waited(boolean isIn) {
    waiting--;
    if (isIn) {
      still = System.nanoTime();
    }
  }

  /// @param held how long the place was taken
  synchronized void leave(Duration held) {
    taken = taken == 0 ? held.toNanos() : taken + NEWS * (held.toNanos() - taken);
    still = System.nanoTime();
    places.release();
  }

  /// When who is sent away now should come back: one after the other, as fast as places get free.
  synchronized Duration comeBackIn() {
    long now = System.nanoTime();
    nextTurn = Math.max(nextTurn, now + SOONEST.toNanos()) + (long) pace();
    nextTurn = Math.min(nextTurn, now + LATEST.toNanos());
    return Duration.ofNanos(nextTurn - now);
  }

  /// From one place that gets free to the next, in nanoseconds. Nobody knows it of a receiver that
  /// has not let go of any yet; but at least as long as all have been taken by now.
  private double pace() {
    return Math.max(taken / width, System.nanoTime() - still);
  }
}
