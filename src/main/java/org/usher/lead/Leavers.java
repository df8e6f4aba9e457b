package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.staff.AccountDeactivated;

/// Finds somebody else for the leads of who has left, in the transaction that ends their account:
/// those that are open, and those that come back by themselves. What is decided stays theirs.
@Component
class Leavers {

  private final StoredLeads leads;
  private final LeadSteps steps;
  private final Sheets sheets;
  private final Router router;
  private final Clock clock;

  Leavers(StoredLeads leads, LeadSteps steps, Sheets sheets, Router router, Clock clock) {
    this.leads = leads;
    this.steps = steps;
    this.sheets = sheets;
    this.router = router;
    this.clock = clock;
  }

  @EventListener
  void on(AccountDeactivated left) {
    for (UUID id : leads.inHandsOf(left.account().value(), Leads.OPEN)) {
      leads.findByIdAndErasedFalse(id).ifPresent(lead -> pass(lead, clock.instant()));
    }
  }

  private void pass(Lead lead, Instant now) {
    lead.release(now);
    if (!lead.isSimulated()) {
      sheets
          .of(lead.id())
          .flatMap(sheet -> router.route(begun(lead, sheet), now))
          .ifPresent(route -> lead.route(route, now));
    }
    steps.save(lead);
  }

  private NewLead begun(Lead lead, Sheet sheet) {
    Facts facts = sheets.facts(lead.id()).orElse(Facts.NONE);
    return new NewLead(lead.person(), sheet, facts, lead.score());
  }
}
