package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.PersonId;

/// Everybody who may be contacted, and what sales decides of them. Every step is kept with its time
/// and the account that took it; sellers and administrators may take them. What else is done with a
/// lead is in [LeadWork].
@Component
public final class Leads {

  static final Set<Status> OPEN = EnumSet.of(Status.WAITING, Status.TAKEN, Status.ACCEPTED);

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Verdicts verdicts;
  private final LeadSteps steps;
  private final Router router;
  private final Promises promises;
  private final LeadProperties properties;
  private final Staff staff;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Leads(
      StoredLeads leads,
      Sheets sheets,
      Verdicts verdicts,
      LeadSteps steps,
      Router router,
      Promises promises,
      LeadProperties properties,
      Staff staff,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.sheets = sheets;
    this.verdicts = verdicts;
    this.steps = steps;
    this.router = router;
    this.promises = promises;
    this.properties = properties;
    this.staff = staff;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a lead, in the caller's transaction or in one of its own, and finds its owner.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException when it came by score and the
  ///   person has an open lead that came by score
  public LeadId raise(NewLead begin) {
    return transactions.retrying(() -> {
      Instant now = clock.instant();
      Sheet sheet = begin.sheet();
      Instant due = promises.due(sheet.isRaisedHand(), sheet.grade(), now);
      var lead = new Lead(LeadId.random(), begin, now, due);
      router.route(begin, now).ifPresent(route -> lead.route(route, now));
      var raised = leads.saveAndFlush(lead);
      sheets.keep(raised.id(), begin);
      events.publishEvent(
          new LeadRaised(
              raised.id(),
              begin.person(),
              sheet.isRaisedHand(),
              now,
              begin.facts().answers(),
              Verdicts.read(begin.facts())));
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

  /// Who is told of a lead by mail: its owner; of one that nobody has, every active seller who may
  /// see it.
  ///
  /// @throws NoSuchLead when there is none
  public List<Account> told(LeadId id) {
    return transactions.retrying(() -> steps.told(id));
  }

  /// Who looks after a lead now; empty when nobody does, or there is none.
  public Optional<Account> owner(LeadId id) {
    return transactions.retrying(
        () -> leads.findByIdAndErasedFalse(id.value()).flatMap(Lead::owner).flatMap(staff::find));
  }

  /// Takes a lead that waits, for whoever acts. Taking one's own changes nothing.
  ///
  /// @throws LeadTaken when somebody else was faster
  public void claim(LeadId id) {
    steps.take(id, (lead, by) -> lead.claim(by, clock.instant()));
  }

  /// Gives a lead to a seller, whoever has it now.
  ///
  /// @throws IllegalArgumentException when `to` is not a seller who can sign in
  public void assign(LeadId id, AccountId to) {
    if (staff.active(Role.SELLER).stream().map(Account::id).noneMatch(to::equals)) {
      throw new IllegalArgumentException("Account %s is not an active seller".formatted(to));
    }
    steps.take(id, (lead, by) -> lead.assign(to, by, clock.instant()));
  }

  /// Worth a conversation.
  public void accept(LeadId id) {
    decide(id, new Verdict.Accepted());
  }

  /// Not worth one. One that is too early comes back after the usual time; where somebody can be
  /// asked, ask for the day and use [#putOff].
  public void reject(LeadId id, Rejection reason) {
    if (reason == Rejection.BAD_TIMING) {
      putOff(id, LocalDate.ofInstant(clock.instant().plus(properties.rest()), zone()));
    } else {
      decide(id, new Verdict.Rejected(reason));
    }
  }

  /// A good one, too early: rejected for bad timing, and back by itself when sales begins to work
  /// on that day.
  ///
  /// @throws IllegalArgumentException when the day is not in the future
  public void putOff(LeadId id, LocalDate until) {
    steps.take(
        id,
        (lead, by) -> {
          Instant now = clock.instant();
          lead.putOff(promises.hours().morning(until), by, now);
          verdicts.tell(lead, new Verdict.Rejected(Rejection.BAD_TIMING), by, now);
        });
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
    steps.take(
        id,
        (lead, by) -> {
          Instant now = clock.instant();
          lead.decide(verdict, by, now);
          verdicts.tell(lead, verdict, by, now);
        });
  }

  private java.time.ZoneId zone() {
    return promises.hours().zone();
  }
}
