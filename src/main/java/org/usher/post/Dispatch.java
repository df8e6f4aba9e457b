package org.usher.post;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private final Lanes lanes = new Lanes();

  /// The lane that the last message to a destination took.
  private final Map<String, Lane> lately = new ConcurrentHashMap<>();

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

  /// When to come back with what is for `destination`, since it would be in vain to make a message
  /// of it now; empty when it would not.
  Optional<Duration> shut(String destination) {
    return Optional.ofNullable(lately.get(destination))
        .filter(lane -> lane.isShut(PATIENCE))
        .map(Lane::comeBackIn);
  }

  /// A place among the messages to the same receiver: all mail goes through one server.
  Place place(String destination, Message message) {
    Lane lane =
        switch (message) {
          case Mail _ -> lanes.lane("mail server", Lanes.WIDTH);
          case Hook _ -> lanes.lane("endpoint " + destination, Lanes.WIDTH);
          case Calls some -> lanes.lane("endpoint " + destination, some.atOnce());
        };
    lately.put(destination, lane);
    return new Place(lane);
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
  static final class Place {
    private final Lane lane;
    private long since;

    private Place(Lane lane) {
      this.lane = lane;
    }

    boolean enter() throws InterruptedException {
      boolean isIn = lane.enter(PATIENCE);
      since = System.nanoTime();
      return isIn;
    }

    void leave() {
      lane.leave(Duration.ofNanos(System.nanoTime() - since));
    }

    /// When to try again to enter.
    Duration comeBackIn() {
      return lane.comeBackIn();
    }
  }
}
