package org.usher.post;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes in what must arrive. What is handed in here arrives at least once, or is seen to be dead:
/// the delivery stands in the database as soon as the caller's transaction has committed, and is
/// worked on within a second from then.
@Component
public final class Post {
  private final StoredDeliveries deliveries;
  private final DeliveryTasks tasks;
  private final MailProperties mail;
  private final Clock clock;

  Post(StoredDeliveries deliveries, DeliveryTasks tasks, MailProperties mail, Clock clock) {
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.mail = mail;
    this.clock = clock;
  }

  /// Joins the caller's transaction. Every call is a delivery of its own.
  ///
  /// @throws IllegalStateException when there is no transaction to join
  public DeliveryId send(Parcel parcel) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A parcel of kind %s is sent in the transaction of what it is about"
              .formatted(parcel.kind()));
    }
    DeliveryId id = DeliveryId.random();
    Instant now = clock.instant();
    deliveries.save(new StoredDelivery(id, parcel, now));
    tasks.wake(id, now);
    return id;
  }

  /// Whether mail leaves the house, or is written to files in the data folder instead.
  public boolean isMailConfigured() {
    return mail.isConfigured();
  }
}
