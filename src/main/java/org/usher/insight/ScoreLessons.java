package org.usher.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.usher.scoring.Learning;
import org.usher.scoring.Teaching;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Has the score learn at once from all verdicts that have matured, beside everything else: many
/// leads take a while, and whoever asked goes on working. One lesson at a time, for marketers and
/// administrators.
@Component
public final class ScoreLessons {

  private static final Logger LOG = LoggerFactory.getLogger(ScoreLessons.class);

  private final Learning learning;
  private final Staff staff;
  private final Clock clock;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile Optional<Done> last = Optional.empty();

  ScoreLessons(Learning learning, Staff staff, Clock clock) {
    this.learning = learning;
    this.staff = staff;
    this.clock = clock;
  }

  /// How a lesson ended.
  ///
  /// @param teaching empty when it broke off
  public record Done(Optional<Teaching> teaching, Instant at) {}

  public boolean isRunning() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return isRunning.get();
  }

  /// The last lesson since the portal started.
  public Optional<Done> last() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return last;
  }

  /// Begins a lesson, unless one is under way. Returns at once.
  public void begin() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    if (isRunning.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("score-lesson")
          .priority(Thread.MIN_PRIORITY)
          .start(this::learn);
    }
  }

  private void learn() {
    Optional<Teaching> learnt = Optional.empty();
    try {
      learnt = Optional.of(learning.learn());
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be learnt: {}", e.getClass().getName());
    } finally {
      last = Optional.of(new Done(learnt, clock.instant()));
      isRunning.set(false);
    }
  }
}
