package org.usher.post;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts deliveries after everything else, and stops them before.
@Component
final class SchedulerLife implements SmartLifecycle {
  private final Scheduler scheduler;
  private final Reconciliation reconciliation;
  private volatile boolean isRunning;

  SchedulerLife(Scheduler scheduler, Reconciliation reconciliation) {
    this.scheduler = scheduler;
    this.reconciliation = reconciliation;
  }

  @Override
  public void start() {
    reconciliation.reconcile(scheduler);
    scheduler.start();
    isRunning = true;
  }

  @Override
  public void stop() {
    scheduler.stop();
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
