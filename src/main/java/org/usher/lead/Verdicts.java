package org.usher.lead;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.scoring.SimulatedScoring;
import org.usher.staff.AccountId;

/// Tells a verdict together with what can be learnt from it. Nobody learns from simulated leads;
/// what was said of them is kept apart.
@Component
final class Verdicts {

  private final Sheets sheets;
  private final SimulatedScoring simulated;
  private final ApplicationEventPublisher events;

  Verdicts(Sheets sheets, SimulatedScoring simulated, ApplicationEventPublisher events) {
    this.sheets = sheets;
    this.simulated = simulated;
    this.events = events;
  }

  void tell(Lead lead, Verdict verdict, AccountId by, Instant at) {
    if (lead.isSimulated()) {
      simulated.take(given(lead, verdict, by, at));
    } else {
      events.publishEvent(given(lead, verdict, by, at));
    }
  }

  private VerdictGiven given(Lead lead, Verdict verdict, AccountId by, Instant at) {
    Facts facts = sheets.facts(lead.id()).orElse(Facts.NONE);
    return new VerdictGiven(
        lead.id(),
        lead.person(),
        lead.score(),
        verdict,
        by,
        at,
        facts.answers(),
        hasHelped(verdict) ? read(facts) : Map.of());
  }

  private static boolean hasHelped(Verdict verdict) {
    return verdict instanceof Verdict.Accepted || verdict instanceof Verdict.Won;
  }

  /// The pages that were really read, each with the place it was chosen from when it was read for
  /// the first time.
  static Map<PageId, Integer> read(Facts facts) {
    return facts.pages().stream()
        .filter(PageVisit::isRead)
        .collect(Collectors.toMap(PageVisit::page, PageVisit::rankShown, (first, later) -> first));
  }
}
