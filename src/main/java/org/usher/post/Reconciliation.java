package org.usher.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Sees to it that no waiting delivery is without a task, and no task without a waiting delivery:
/// after a replay that met the end of the task before it, after hands in the tables, after a
/// restore.
@Component
final class Reconciliation {
  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  private final StoredDeliveries deliveries;
  private final Transactions transactions;
  private final Clock clock;

  Reconciliation(StoredDeliveries deliveries, Transactions transactions, Clock clock) {
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Both sides are read in one snapshot, in which a delivery that somebody is just handing in has
  /// either both its rows or none.
  void reconcile(SchedulerClient scheduler) {
    List<UUID> forgotten = transactions.retrying(deliveries::withoutTask);
    List<String> idle = transactions.retrying(deliveries::tasksWithoutDelivery);
    forgotten.forEach(id -> wake(new DeliveryId(id), scheduler));
    idle.forEach(task -> cancel(task, scheduler));
  }

  private void wake(DeliveryId id, SchedulerClient scheduler) {
    Instant now = clock.instant();
    Instant at =
        transactions.retrying(
            () -> deliveries.findById(id.value()).flatMap(StoredDelivery::nextAt).orElse(now));
    if (scheduler.scheduleIfNotExists(DeliveryTasks.of(id), at)) {
      log.warn("Delivery {} had no task and has one again", id);
    }
  }

  private void cancel(String task, SchedulerClient scheduler) {
    try {
      scheduler.cancel(DeliveryTasks.TASK.instanceId(task));
      log.warn("Task {} had no waiting delivery and is removed", task);
    } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
      log.debug("Task {} has come to its end by itself", task);
    }
  }
}
