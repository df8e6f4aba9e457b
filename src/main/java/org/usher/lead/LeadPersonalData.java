package org.usher.lead;

import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// What is kept of leads. After an erasure the row of a lead and its history remain, for counting,
/// and say nothing of anybody.
@Component
final class LeadPersonalData implements PersonalData {

  private final StoredLeads leads;
  private final Sheets sheets;

  LeadPersonalData(StoredLeads leads, Sheets sheets) {
    this.leads = leads;
    this.sheets = sheets;
  }

  @Override
  public String module() {
    return "lead";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        Map.entry("lead_lead.id", ID),
        Map.entry("lead_lead.version", NOT_PERSONAL),
        Map.entry("lead_lead.person_id", ID),
        Map.entry("lead_lead.raised_hand", NOT_PERSONAL),
        Map.entry("lead_lead.open_person_id", ID),
        Map.entry("lead_lead.score_id", ID),
        Map.entry("lead_lead.grade", NOT_PERSONAL),
        Map.entry("lead_lead.raised_at", NOT_PERSONAL),
        Map.entry("lead_lead.status", NOT_PERSONAL),
        Map.entry("lead_lead.owner_id", ID),
        Map.entry("lead_lead.erased", NOT_PERSONAL),
        Map.entry("lead_step.lead_id", ID),
        Map.entry("lead_step.number", NOT_PERSONAL),
        Map.entry("lead_step.at", NOT_PERSONAL),
        Map.entry("lead_step.kind", NOT_PERSONAL),
        Map.entry("lead_step.account_id", ID),
        Map.entry("lead_step.assigned_to", ID),
        Map.entry("lead_step.reason", NOT_PERSONAL),
        Map.entry("lead_step.amount", NOT_PERSONAL),
        Map.entry("lead_step.currency", NOT_PERSONAL),
        Map.entry("lead_sheet.lead_id", ID),
        Map.entry("lead_sheet.person_id", ID),
        Map.entry("lead_sheet.sheet", SEALED),
        Map.entry("lead_sheet.facts", SEALED));
  }

  @Override
  public void erase(PersonId person) {
    sheets.forget(person);
    for (Lead lead : leads.findByPersonIdOrderByRaisedAtAsc(person.value())) {
      lead.erase();
      leads.save(lead);
    }
  }
}
