package org.usher.lead;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.scoring.Grade;
import org.usher.visitor.PersonId;

/// Buyers who are on the site again while sales has their lead in hand. What was handed over, and
/// is judged, stays as it was; the lists go by how ready the buyer is now. For the portal's own
/// work: whether sales may know is asked by whoever tells.
@Component
public final class Comebacks {

  /// Longer than a visit, shorter than from one day to the next.
  public static final Duration VISIT = Duration.ofHours(4);

  private final StoredLeads leads;
  private final LeadSteps steps;
  private final Sheets sheets;
  private final Transactions transactions;
  private final Clock clock;

  Comebacks(
      StoredLeads leads, LeadSteps steps, Sheets sheets, Transactions transactions, Clock clock) {
    this.leads = leads;
    this.steps = steps;
    this.sheets = sheets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What sales has in hand of this person, oldest first.
  public List<LeadId> open(PersonId person) {
    return transactions.retrying(() ->
        leads.findByPersonIdOrderByRaisedAtAsc(person.value()).stream()
            .filter(lead -> lead.status().isOpen())
            .map(Lead::id)
            .toList());
  }

  /// Takes down that the buyer is here again, once for a visit, and how ready they are now.
  ///
  /// @return whether nothing had been taken down of this visit
  public boolean note(LeadId id, Grade grade) {
    return transactions.retrying(() ->
        leads
            .findByIdAndErasedFalse(id.value())
            .filter(lead -> lead.status().isOpen())
            .map(lead -> note(lead, grade))
            .orElse(false));
  }

  private boolean note(Lead lead, Grade grade) {
    var now = clock.instant();
    boolean isNews = lead.visitAgain(now, VISIT);
    boolean hasMoved = lead.regrade(grade, now);
    if (isNews || hasMoved) {
      steps.save(lead);
    }
    return isNews;
  }

  /// Later visits do not count any more: all leads of the person are as ready as they were when
  /// they were handed over.
  public void forget(PersonId person) {
    transactions.retrying(() ->
        leads.findByPersonIdOrderByRaisedAtAsc(person.value()).stream()
            .filter(lead -> sheets.of(lead.id()).filter(sheet -> isBack(lead, sheet)).isPresent())
            .forEach(steps::save));
  }

  private boolean isBack(Lead lead, Sheet sheet) {
    return lead.forgetVisits(sheet.grade(), clock.instant());
  }
}
