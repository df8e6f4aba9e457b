package org.usher.lead;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Lets whoever acts take a step with a lead, when they may: sellers with their own, those of their
/// team and everybody's, administrators with all. Everything of one step is written together.
@Component
final class LeadSteps {

  private final StoredLeads leads;
  private final Territories territories;
  private final Staff staff;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadSteps(
      StoredLeads leads,
      Territories territories,
      Staff staff,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.territories = territories;
    this.staff = staff;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// @throws NoSuchLead when there is none
  /// @throws org.springframework.security.access.AccessDeniedException when it is another team's
  void take(LeadId id, BiConsumer<Lead, AccountId> step) {
    Account by = staff.require(Role.SELLER, Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      Lead lead = get(id, by);
      step.accept(lead, by.id());
      save(lead);
    });
  }

  /// The lead, for somebody who may work with it.
  Lead get(LeadId id, Account by) {
    Lead lead = leads.findByIdAndErasedFalse(id.value()).orElseThrow(() -> new NoSuchLead(id));
    territories.requireOpen(lead.team(), lead.owner(), by);
    return lead;
  }

  /// Who is told of it by mail: its owner; of one that no active seller has, every active seller
  /// who may see it. Joins the caller's transaction.
  List<Account> told(LeadId id) {
    Lead lead = leads.findByIdAndErasedFalse(id.value()).orElseThrow(() -> new NoSuchLead(id));
    List<Account> active = staff.active(Role.SELLER);
    List<Account> owner =
        active.stream().filter(one -> lead.owner().filter(one.id()::equals).isPresent()).toList();
    return owner.isEmpty()
        ? active.stream()
            .filter(one -> territories.of(one).holds(lead.team(), lead.owner()))
            .toList()
        : owner;
  }

  /// Writes it, and tells that it has moved.
  void save(Lead lead) {
    leads.save(lead);
    events.publishEvent(new LeadMoved(lead.id(), lead.status(), lead.owner(), clock.instant()));
  }
}
