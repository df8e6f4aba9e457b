package org.usher.handoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.design.ScreenShown;
import org.usher.engagement.Facts;
import org.usher.engagement.PageRead;
import org.usher.engagement.Visit;
import org.usher.engagement.Visits;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.visitor.ConsentWithdrawn;
import org.usher.visitor.Consents;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// People who agreed to be contacted when it looks useful. Whoever is ready already is handed over
/// at once; the others are kept, and looked at again on every further step of the same visit, and
/// of later ones when they agreed to be known again. There is one open lead per person.
@Component
final class Prospects {

  private static final Logger log = LoggerFactory.getLogger(Prospects.class);

  private final StoredProspects stored;
  private final Handover handover;
  private final Leads leads;
  private final Consents consents;
  private final Lines lines;
  private final Publication publication;
  private final Visits visits;
  private final Transactions transactions;
  private final Clock clock;

  /// Whose visit it is, for as long as the visit is.
  private final Cache<Visit, Prospect> present = Caffeine.newBuilder().weakKeys().build();

  Prospects(
      StoredProspects stored,
      Handover handover,
      Leads leads,
      Consents consents,
      Lines lines,
      Publication publication,
      Visits visits,
      Transactions transactions,
      Clock clock) {
    this.stored = stored;
    this.handover = handover;
    this.leads = leads;
    this.consents = consents;
    this.lines = lines;
    this.publication = publication;
    this.visits = visits;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Takes in somebody who has just agreed, in the caller's transaction.
  ///
  /// @return the lead, when they are ready already
  Optional<LeadId> welcome(Prospect prospect, Instant now) {
    Prospect known =
        stored.find(prospect.person()).map(before -> before.and(prospect)).orElse(prospect);
    if (isDue(known, now)) {
      stored.remove(known.person());
      return Optional.of(handover.handOver(known.subject(), now));
    }
    OptionalDouble chance = chance(known, now);
    if (chance.isPresent()) {
      stored.remove(known.person());
      return Optional.of(handover.handOver(known.subject(), now, chance.getAsDouble()));
    }
    stored.keep(known, now);
    return Optional.empty();
  }

  /// Keeps somebody whose hand is up, in the caller's transaction, for later visits that may tell
  /// more. Whoever is ready already is not kept: sales would get the same again.
  void keepForLater(Prospect prospect, Instant now) {
    if (!handover.isDue(prospect.subject(), now)) {
      stored.keep(
          stored.find(prospect.person()).map(before -> before.and(prospect)).orElse(prospect), now);
    }
  }

  /// Looks at somebody again of whom a later visit has told more, in the caller's transaction.
  ///
  /// @param all what is kept of their visits
  void reconsider(PersonId person, Facts all) {
    stored
        .find(person)
        .map(prospect -> prospect.later(all, publication.current(), lines))
        .ifPresent(this::handOver);
  }

  private OptionalDouble chance(Prospect prospect, Instant now) {
    return mayBeContacted(prospect)
        ? handover.chosenByChance(handover.cautious(prospect.subject()), now, stored.perWeek(now))
        : OptionalDouble.empty();
  }

  /// Looks after a prospect, who was not ready, in the visit of this request.
  void attend(PersonId person) {
    visits
        .current()
        .ifPresent(visit ->
            transactions
                .retrying(() -> stored.find(person))
                .ifPresent(prospect -> present.put(visit, prospect)));
  }

  /// Whoever does not agree any more is forgotten.
  @EventListener
  void forget(ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.FOLLOW_UP) {
      stored.remove(withdrawn.person());
    }
  }

  @EventListener
  void reconsider(ScreenShown shown) {
    reconsider();
  }

  @EventListener
  void reconsider(PageRead read) {
    reconsider();
  }

  private void reconsider() {
    visits
        .current()
        .ifPresent(visit ->
            Optional.ofNullable(present.getIfPresent(visit))
                .map(prospect -> now(prospect, visit))
                .filter(prospect -> handover.isDue(prospect.subject(), clock.instant()))
                .ifPresent(prospect -> handOver(prospect, visit)));
  }

  /// The prospect with what the visit has added.
  private Prospect now(Prospect prospect, Visit visit) {
    return prospect.later(visit.facts(), publication.current(), lines);
  }

  private void handOver(Prospect prospect, Visit visit) {
    try {
      transactions.retrying(() -> handOver(prospect));
      present.invalidate(visit);
    } catch (RuntimeException e) {
      // The page must be shown all the same; the next one tries again.
      log.warn(
          "Prospect {} could not be handed over: {}", prospect.person(), e.getClass().getName());
    }
  }

  private void handOver(Prospect prospect) {
    Instant now = clock.instant();
    if (isDue(prospect, now)) {
      handover.handOver(prospect.subject(), now);
      stored.remove(prospect.person());
    }
  }

  private boolean isDue(Prospect prospect, Instant now) {
    return handover.isDue(prospect.subject(), now)
        && mayBeContacted(prospect)
        && handover.isDue(handover.cautious(prospect.subject()), now);
  }

  private boolean mayBeContacted(Prospect prospect) {
    return consents.has(prospect.person(), Purpose.FOLLOW_UP) && !leads.hasOpen(prospect.person());
  }
}
