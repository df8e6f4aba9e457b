package org.usher.scoring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Learns once a day, beside whatever else is going on.
@Component
class LearningRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LearningRounds.class);
  private static final long FIRST_MINUTES = 30;
  private static final long EVERY_MINUTES = 24 * 60;

  private final Learning learning;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("usher-learning").factory());
  private volatile boolean isRunning;

  LearningRounds(Learning learning) {
    this.learning = learning;
  }

  @Override
  public void start() {
    isRunning = true;
    var unused =
        rounds.scheduleWithFixedDelay(this::round, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  /// The end of one round must not be the end of all.
  private void round() {
    try {
      learning.learn();
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be learnt this time: {}", e.getClass().getName());
    }
  }

  @Override
  public void stop() {
    rounds.shutdownNow();
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
