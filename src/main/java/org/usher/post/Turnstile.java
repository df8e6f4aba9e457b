package org.usher.post;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// How many deliveries may be at the database at once, first come first served. They wait for their
/// receivers by hundreds; without it they would all ask for a connection as soon as something is
/// slow, and whoever sends a form would stand behind them.
///
/// Nobody goes through while inside.
@Component
final class Turnstile {

  /// A third of the connections: enough for some hundred deliveries a second.
  static final int WIDTH = 8;

  private final Semaphore places = new Semaphore(WIDTH, true);

  /// Works with the database when it is this one's turn.
  <T> T through(Supplier<T> work) throws InterruptedException {
    places.acquire();
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  /// As [#through], for what has to be written down also when the portal stops.
  <T> T surelyThrough(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  /// Waits for a place, which is given back with [#leave].
  void enter() {
    places.acquireUninterruptibly();
  }

  void leave() {
    places.release();
  }
}
