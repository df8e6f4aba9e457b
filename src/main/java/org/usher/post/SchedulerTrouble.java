package org.usher.post;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that nothing is delivered, as when the database is away: once a minute, not at every poll.
final class SchedulerTrouble extends AbstractSchedulerListener {
  private static final Logger log = LoggerFactory.getLogger(SchedulerTrouble.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant quietUntil = Instant.MIN;

  SchedulerTrouble(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onSchedulerEvent(SchedulerEventType type) {
    if (type == SchedulerEventType.UNEXPECTED_ERROR) {
      tell();
    }
  }

  synchronized void tell() {
    Instant now = clock.instant();
    if (now.isAfter(quietUntil)) {
      quietUntil = now.plus(SILENCE);
      log.error("Deliveries do not go on: the scheduler has trouble, mostly with the database");
    }
  }
}
