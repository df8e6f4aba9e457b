package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Looks every minute which leads come back today and which promises are broken. On several nodes
/// each looks; whoever is second finds that it is done.
@Component
class Timekeeper {

  private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);
  private static final Set<Status> OPEN = EnumSet.of(Status.WAITING, Status.TAKEN, Status.ACCEPTED);

  /// Short transactions, one lead each; the rest comes a minute later.
  private static final PageRequest AT_ONCE = PageRequest.of(0, 500);

  private final StoredLeads leads;
  private final LeadSteps steps;
  private final Promises promises;
  private final LeadProperties properties;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Timekeeper(
      StoredLeads leads,
      LeadSteps steps,
      Promises promises,
      LeadProperties properties,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.steps = steps;
    this.promises = promises;
    this.properties = properties;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    Instant now = clock.instant();
    each(transactions.retrying(() -> leads.returning(now, AT_ONCE)), lead -> bringBack(lead, now));
    each(transactions.retrying(() -> leads.late(OPEN, now, AT_ONCE)), lead -> escalate(lead, now));
  }

  private void each(List<UUID> found, Consumer<Lead> deed) {
    for (UUID id : found) {
      try {
        transactions.retrying(() -> leads.findByIdAndErasedFalse(id).ifPresent(deed));
      } catch (RuntimeException e) {
        log.warn("Lead {} is looked at again in a minute: {}", id, e.getClass().getName());
      }
    }
  }

  /// Whoever has another open lead meanwhile is in good hands there.
  private void bringBack(Lead lead, Instant now) {
    if (lead.returnsAt().filter(at -> !at.isAfter(now)).isPresent()) {
      boolean isReopened = !leads.existsByPersonIdAndStatusIn(lead.person().value(), OPEN);
      lead.comeBack(isReopened, promises.due(lead.isRaisedHand(), lead.grade(), now), now);
      steps.save(lead);
    }
  }

  private void escalate(Lead lead, Instant now) {
    LeadClock promise = lead.promise();
    if (promise.isLate(now) && promise.breached().isEmpty() && lead.status().isOpen()) {
      lead.escalate(now);
      steps.save(lead);
      events.publishEvent(
          new LeadOverdue(
              lead.id(), lead.owner(), promise.due().orElse(now), now, properties.fallback()));
    }
  }
}
