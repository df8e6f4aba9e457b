package org.usher.lead;

import static java.util.Comparator.comparing;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.usher.engagement.Flag;
import org.usher.visitor.Consents;
import org.usher.visitor.PersonId;

/// What is known of a person that speaks against handing them over unasked. Joins the caller's
/// transaction.
@Component
public final class Cautions {

  private static final Set<StepKind> VERDICTS =
      EnumSet.of(StepKind.ACCEPTED, StepKind.REJECTED, StepKind.WON, StepKind.LOST);

  private final Consents consents;
  private final StoredLeads leads;
  private final StoredCompanies companies;

  Cautions(Consents consents, StoredLeads leads, StoredCompanies companies) {
    this.consents = consents;
    this.leads = leads;
    this.companies = companies;
  }

  public Set<Flag> of(PersonId person, String email) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (LeadWork.haveTakenBack(consents.of(person))) {
      flags.add(Flag.OPTED_OUT);
    }
    if (isUnusable(person)) {
      flags.add(Flag.SPAM);
    }
    if (companies
        .of(Plain.domain(email))
        .filter(company -> company.standing() == Standing.COMPETITOR)
        .isPresent()) {
      flags.add(Flag.COMPETITOR_ACCOUNT);
    }
    return flags;
  }

  /// What sales said last stands.
  private boolean isUnusable(PersonId person) {
    return leads.findByPersonIdOrderByRaisedAtAsc(person.value()).stream()
        .flatMap(lead -> lead.history().stream())
        .filter(step -> VERDICTS.contains(step.kind()))
        .max(comparing(HistoryLine::at))
        .filter(step -> step.kind() == StepKind.REJECTED)
        .flatMap(HistoryLine::reason)
        .filter(Rejection.WRONG_DETAILS.name()::equals)
        .isPresent();
  }
}
