package org.usher.post;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Sends messages by the carrier of their kind, not too many at once to one receiver, each within
/// its time.
///
/// Sending runs in a virtual thread of its own. When the time is up that thread is interrupted,
/// which closes the socket it reads or writes, however slowly the other side keeps it going.
@Component
final class Dispatch implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  /// Longer than a place is usually taken by a receiver that is well.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// Spreads those who were sent away from a lane, so that a thousand of them do not come back at
  /// once, again and again.
  private static final Duration SPREAD = Duration.ofMillis(100);

  private static final Duration LONGEST_SPREAD = Duration.ofMinutes(5);

  private final Lanes lanes = new Lanes();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final MailCarrier mails;
  private final HookCarrier hooks;
  private final CallCarrier calls;
  private final PostProperties properties;

  Dispatch(MailCarrier mails, HookCarrier hooks, CallCarrier calls, PostProperties properties) {
    this.mails = mails;
    this.hooks = hooks;
    this.calls = calls;
    this.properties = properties;
  }

  /// A place among the messages to the same receiver: all mail goes through one server.
  Place place(String destination, Message message) {
    return switch (message) {
      case Mail _ -> new Place("mail server", Lanes.WIDTH);
      case Hook _ -> new Place("endpoint " + destination, Lanes.WIDTH);
      case Calls some -> new Place("endpoint " + destination, some.atOnce());
    };
  }

  /// Sends, and leaves the place when sending has truly ended, which may be after this has
  /// returned.
  Result send(DeliveryId id, Message message, Place place) throws InterruptedException {
    Future<Result> sending = threads.submit(() -> sendAndLeave(id, message, place));
    try {
      return sending.get(timeOut(message).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sending.cancel(true);
      return Result.of(Outcome.TIMED_OUT);
    } catch (InterruptedException e) {
      sending.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      log.error("Delivery {} failed: {}", id, Whereabouts.of(cause));
      return Result.of(Outcome.UNREACHABLE);
    }
  }

  private Result sendAndLeave(DeliveryId id, Message message, Place place) {
    try {
      return switch (message) {
        case Mail mail -> mails.carry(id, mail);
        case Hook hook -> hooks.carry(id, hook);
        case Calls some -> calls.carry(id, some);
      };
    } finally {
      place.leave();
    }
  }

  private Duration timeOut(Message message) {
    return switch (message) {
      case Mail _ -> properties.mailTimeOut();
      case Hook _, Calls _ -> properties.hookTimeOut();
    };
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  /// A place in a lane.
  final class Place {
    private final String lane;
    private final int width;

    Place(String lane, int width) {
      this.lane = lane;
      this.width = width;
    }

    boolean enter() throws InterruptedException {
      return lanes.enter(lane, width, PATIENCE);
    }

    void leave() {
      lanes.leave(lane, width);
    }

    /// When to try again to enter; longer the more were sent away before.
    Duration comeBackIn() {
      long spread =
          Math.min(LONGEST_SPREAD.toMillis(), SPREAD.toMillis() * lanes.sentAway(lane, width));
      return Duration.ofMillis(1_000 + ThreadLocalRandom.current().nextLong(spread + 1));
    }
  }
}
