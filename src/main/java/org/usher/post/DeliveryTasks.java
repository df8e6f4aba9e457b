package org.usher.post;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes deliveries: one task per delivery, with nothing in it but the id.
@Component
final class DeliveryTasks {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("post-delivery");

  private final Scheduler scheduler;

  DeliveryTasks(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  static TaskInstance<Void> of(DeliveryId id) {
    return TASK.instance(id.toString()).build();
  }

  /// In the caller's transaction; looked at as soon as that has committed. A task that exists
  /// already stays as it is.
  void wake(DeliveryId id, Instant at) {
    scheduler.scheduleIfNotExists(of(id), at);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
          }
        });
  }
}
