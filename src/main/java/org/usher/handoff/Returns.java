package org.usher.handoff;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.database.Transactions;
import org.usher.design.ScreenShown;
import org.usher.engagement.Facts;
import org.usher.engagement.KnownPages;
import org.usher.engagement.PageRead;
import org.usher.engagement.PageVisit;
import org.usher.engagement.Visit;
import org.usher.engagement.Visits;
import org.usher.visitor.BrowserCookie;
import org.usher.visitor.BrowserRemembered;
import org.usher.visitor.Browsers;
import org.usher.visitor.ConsentWithdrawn;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Knows people again who agreed to it, by the cookie of their browser: what a later visit tells is
/// added, step by step, to what is kept about them, and a prospect is looked at again with all of
/// it, or sales told that they are here again. The visit in which they agreed is none of the later
/// ones.
@Component
final class Returns implements KnownPages {

  private static final Logger log = LoggerFactory.getLogger(Returns.class);

  private final StoredMemories memories;
  private final Prospects prospects;
  private final LaterVisits later;
  private final Browsers browsers;
  private final BrowserCookie cookie;
  private final Visits visits;
  private final Transactions transactions;

  /// Whose visit it is, for as long as the visit is; nobody's when nothing of it is to be added.
  private final Cache<Visit, Optional<PersonId>> whose = Caffeine.newBuilder().weakKeys().build();

  /// What they had opened before that visit, for as long as the visit is.
  private final Cache<Visit, Set<PageId>> before = Caffeine.newBuilder().weakKeys().build();

  Returns(
      StoredMemories memories,
      Prospects prospects,
      LaterVisits later,
      Browsers browsers,
      BrowserCookie cookie,
      Visits visits,
      Transactions transactions) {
    this.memories = memories;
    this.prospects = prospects;
    this.later = later;
    this.browsers = browsers;
    this.cookie = cookie;
    this.visits = visits;
    this.transactions = transactions;
  }

  /// In the transaction of the consent.
  @EventListener
  void begin(BrowserRemembered remembered) {
    memories.begin(remembered.person());
    leaveToOthers(remembered.person());
    visits.current().ifPresent(visit -> whose.asMap().putIfAbsent(visit, Optional.empty()));
  }

  /// Takes in what they let stand of the form in which they agreed, in the caller's transaction.
  void approve(PersonId person, Kept kept) {
    memories.find(person).ifPresent(memory -> memories.change(person, memory.approving(kept)));
  }

  /// Lets go what somebody struck in a form, in the caller's transaction.
  void strike(PersonId person, Kept kept) {
    leaveToOthers(person);
    visits.current().ifPresent(before::invalidate);
    memories.find(person).ifPresent(memory -> memories.change(person, memory.striking(kept)));
  }

  /// A browser may have several people: what follows after another of them wrote is not added.
  private void leaveToOthers(PersonId writer) {
    visits
        .current()
        .ifPresent(visit ->
            whose.asMap().computeIfPresent(visit, (same, known) -> known.filter(writer::equals)));
  }

  /// Whoever does not agree any more is forgotten.
  @EventListener
  void forget(ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.REMEMBER) {
      memories.remove(withdrawn.person());
    }
  }

  @EventListener
  void follow(ScreenShown shown) {
    follow();
  }

  @EventListener
  void follow(PageRead read) {
    follow();
  }

  private void follow() {
    try {
      visits.current().ifPresent(visit -> whose(visit).ifPresent(person -> add(visit, person)));
    } catch (RuntimeException e) {
      // The page must be shown all the same; the next step tells all of the visit again.
      log.warn("A later visit could not be added: {}", e.getClass().getName());
    }
  }

  /// Nothing as soon as the visit is nobody's, as after they ended it.
  @Override
  public Set<PageId> opened() {
    return visits
        .current()
        .filter(visit -> cookie.inHand().isPresent())
        .filter(visit ->
            Optional.ofNullable(whose.getIfPresent(visit)).flatMap(known -> known).isPresent())
        .map(before::getIfPresent)
        .orElse(Set.of());
  }

  private Optional<PersonId> whose(Visit visit) {
    return cookie.inHand().flatMap(id -> whose.get(visit, unknown -> browsers.owner(id)));
  }

  private void add(Visit visit, PersonId person) {
    Facts told = visit.facts();
    Optional<Memory> known = transactions.retrying(() -> addTo(person, told));
    known.ifPresentOrElse(
        memory -> before.asMap().putIfAbsent(visit, pages(memory)),
        () -> whose.put(visit, Optional.empty()));
  }

  /// @return the memory as it was before; empty when there is none to add to any more
  private Optional<Memory> addTo(PersonId person, Facts told) {
    Optional<Memory> known = memories.find(person);
    known.ifPresent(memory -> add(person, memory, memory.after(told)));
    return known;
  }

  private static Set<PageId> pages(Memory memory) {
    return memory.facts().pages().stream().map(PageVisit::page).collect(toSet());
  }

  private void add(PersonId person, Memory before, Memory after) {
    if (!after.equals(before)) {
      memories.change(person, after);
      prospects.reconsider(person, after.facts());
      later.tell(person, after.facts());
    }
  }
}
