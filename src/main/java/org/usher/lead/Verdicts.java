package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// Tells what the lead has just taken down.
  void tell(Lead lead, Verdict verdict, AccountId by, Instant at) {
    if (lead.isSimulated()) {
      simulated.take(given(lead, verdict, by, at));
    } else {
      events.publishEvent(given(lead, verdict, by, at));
      if (verdict instanceof Verdict.Rejected) {
        overturned(lead).ifPresent(accepted -> recount(lead, -1, accepted.at()));
      }
    }
  }

  /// What was accepted and is rejected now.
  private static Optional<HistoryLine> overturned(Lead lead) {
    List<HistoryLine> said = Decisions.standing(lead.history());
    return said.size() < 2 ? Optional.empty() : accepted(said.get(said.size() - 2));
  }

  private static Optional<HistoryLine> accepted(HistoryLine said) {
    return Optional.of(said).filter(line -> line.kind() == StepKind.ACCEPTED);
  }

  /// Tells that the lead has just taken back a verdict, and what stands again.
  void tellBack(Lead lead, HistoryLine back, AccountId by) {
    List<HistoryLine> said = Decisions.standing(lead.history());
    Optional<HistoryLine> before = said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    var told =
        new VerdictTakenBack(lead.id(), lead.score(), before.map(line -> given(lead, line, by)));
    if (lead.isSimulated()) {
      simulated.take(told);
      return;
    }
    events.publishEvent(told);
    if (hasHelped(Decisions.verdict(back))) {
      recount(lead, -1, back.at());
    } else if (back.kind() == StepKind.REJECTED) {
      before.flatMap(Verdicts::accepted).ifPresent(line -> recount(lead, 1, line.at()));
    }
  }

  private VerdictGiven given(Lead lead, HistoryLine line, AccountId otherwise) {
    return given(lead, Decisions.verdict(line), line.by().orElse(otherwise), line.at());
  }

  /// Counts the pages that an earlier verdict spoke for less often, or again.
  private void recount(Lead lead, int times, Instant given) {
    Facts facts = sheets.facts(lead.id()).orElse(Facts.NONE);
    events.publishEvent(new HelpRecounted(facts.answers(), read(facts), times, given));
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
