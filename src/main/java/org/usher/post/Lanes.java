package org.usher.post;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How many messages may be under way to one receiver at once. Nothing here holds anything but a
/// virtual thread, so a receiver that is slow delays what goes to itself and nothing else.
final class Lanes {
  /// Enough to keep a receiver busy, few enough not to be a burden to it.
  static final int WIDTH = 8;

  /// How many wait for a place; the others are sent away and come back later.
  static final int MOST_WAITING = 64;

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /// Waits up to `patience` for a place; who has got one gives it back with [#leave].
  ///
  /// @param width how many may be in it at once
  boolean enter(String name, int width, Duration patience) throws InterruptedException {
    return lane(name, width).enter(patience);
  }

  void leave(String name, int width) {
    lane(name, width).places.release();
  }

  /// How many were sent away since the lane was last free.
  int sentAway(String name, int width) {
    return lane(name, width).sentAway.get();
  }

  /// Whose width is changed gets a lane of its own; the old one empties.
  private Lane lane(String name, int width) {
    return lanes.computeIfAbsent(name + " " + width, _ -> new Lane(width));
  }

  private static final class Lane {
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger sentAway = new AtomicInteger();

    Lane(int width) {
      places = new Semaphore(width, true);
    }

    boolean enter(Duration patience) throws InterruptedException {
      if (places.tryAcquire()) {
        sentAway.set(0);
        return true;
      }
      boolean isIn = isRoomToWait() && waitFor(patience);
      if (!isIn) {
        sentAway.incrementAndGet();
      }
      return isIn;
    }

    private boolean isRoomToWait() {
      if (waiting.incrementAndGet() <= MOST_WAITING) {
        return true;
      }
      waiting.decrementAndGet();
      return false;
    }

    private boolean waitFor(Duration patience) throws InterruptedException {
      try {
        return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      } finally {
        waiting.decrementAndGet();
      }
    }
  }
}
