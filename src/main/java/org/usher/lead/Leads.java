package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.PersonId;

/// Everybody who may be contacted, and what sales does with them. Every step is kept with its time
/// and the account that took it; sellers and administrators may take them.
@Component
public final class Leads {

  private static final Set<Status> OPEN = EnumSet.of(Status.WAITING, Status.TAKEN, Status.ACCEPTED);

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Verdicts verdicts;
  private final Staff staff;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Leads(
      StoredLeads leads,
      Sheets sheets,
      Verdicts verdicts,
      Staff staff,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.sheets = sheets;
    this.verdicts = verdicts;
    this.staff = staff;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a lead, in the caller's transaction or in one of its own.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException when it came by score and the
  ///   person has an open lead that came by score
  public LeadId raise(NewLead lead) {
    return transactions.retrying(() -> {
      Instant now = clock.instant();
      var raised = leads.saveAndFlush(new Lead(LeadId.random(), lead, now));
      sheets.keep(raised.id(), lead);
      events.publishEvent(
          new LeadRaised(
              raised.id(),
              lead.person(),
              lead.sheet().isRaisedHand(),
              now,
              lead.facts().answers(),
              Verdicts.read(lead.facts())));
      return raised.id();
    });
  }

  /// Whether somebody has, or should have, this person in hand already.
  public boolean hasOpen(PersonId person) {
    return transactions.retrying(() -> leads.existsByPersonIdAndStatusIn(person.value(), OPEN));
  }

  /// All leads of a person, oldest first, also after the person has been erased.
  public List<LeadId> of(PersonId person) {
    return transactions.retrying(() ->
        leads.findByPersonIdOrderByRaisedAtAsc(person.value()).stream().map(Lead::id).toList());
  }

  /// Takes a lead that waits, for whoever acts. Taking one's own changes nothing.
  ///
  /// @throws LeadTaken when somebody else was faster
  public void claim(LeadId id) {
    step(id, (lead, by) -> lead.claim(by, clock.instant()));
  }

  /// Gives a lead to a seller, whoever has it now.
  ///
  /// @throws IllegalArgumentException when `to` is not a seller who can sign in
  public void assign(LeadId id, AccountId to) {
    if (staff.active(Role.SELLER).stream().map(Account::id).noneMatch(to::equals)) {
      throw new IllegalArgumentException("Account %s is not an active seller".formatted(to));
    }
    step(id, (lead, by) -> lead.assign(to, by, clock.instant()));
  }

  /// Worth a conversation.
  public void accept(LeadId id) {
    decide(id, new Verdict.Accepted());
  }

  public void reject(LeadId id, Rejection reason) {
    decide(id, new Verdict.Rejected(reason));
  }

  /// @throws StepRefused when it was not accepted before
  public void win(LeadId id, Amount amount) {
    decide(id, new Verdict.Won(amount));
  }

  /// @throws StepRefused when it was not accepted before
  public void lose(LeadId id, Loss reason) {
    decide(id, new Verdict.Lost(reason));
  }

  private void decide(LeadId id, Verdict verdict) {
    step(
        id,
        (lead, by) -> {
          Instant now = clock.instant();
          lead.decide(verdict, by, now);
          events.publishEvent(verdicts.given(lead, verdict, by, now));
        });
  }

  private void step(LeadId id, BiConsumer<Lead, AccountId> step) {
    AccountId by = staff.require(Role.SELLER, Role.ADMINISTRATOR).id();
    transactions.retrying(() -> {
      var lead = leads.findByIdAndErasedFalse(id.value()).orElseThrow(() -> new NoSuchLead(id));
      step.accept(lead, by);
      leads.save(lead);
      events.publishEvent(new LeadMoved(id, lead.status(), lead.owner(), clock.instant()));
    });
  }
}
