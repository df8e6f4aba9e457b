package org.usher.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.lead.Comebacks;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadId;
import org.usher.lead.Sheets;
import org.usher.lead.StepKind;
import org.usher.question.Answers;
import org.usher.scoring.Score;
import org.usher.scoring.Scores;
import org.usher.visitor.ConsentWithdrawn;
import org.usher.visitor.Consents;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Tells sales, while it has a lead in hand, that the buyer is here again, and what they read: only
/// of those who agreed to be known again and to be contacted when it looks useful, only once it
/// does, and with a copy to them at that moment. Nothing of it is written to the sheet, by which
/// the lead is judged; it is read from what is kept of their visits, and gone with that.
@Component
public final class LaterVisits {

  private final StoredMemories memories;
  private final Comebacks comebacks;
  private final Sheets sheets;
  private final Scores scores;
  private final Consents consents;
  private final LeadParcels parcels;
  private final Lines lines;
  private final Publication publication;
  private final Transactions transactions;
  private final Clock clock;

  LaterVisits(
      StoredMemories memories,
      Comebacks comebacks,
      Sheets sheets,
      Scores scores,
      Consents consents,
      LeadParcels parcels,
      Lines lines,
      Publication publication,
      Transactions transactions,
      Clock clock) {
    this.memories = memories;
    this.comebacks = comebacks;
    this.sheets = sheets;
    this.scores = scores;
    this.consents = consents;
    this.parcels = parcels;
    this.lines = lines;
    this.publication = publication;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Looks at somebody of whom a later visit has told more, in the caller's transaction.
  ///
  /// @param all what is kept of their visits
  void tell(PersonId person, Facts all) {
    if (!mayBeTold(person)) {
      return;
    }
    Score score = scores.score(all, clock.instant());
    if (score.isReady()) {
      comebacks.open(person).stream()
          .filter(lead -> isNews(lead, all))
          .filter(lead -> comebacks.note(lead, score.grade()))
          .forEach(lead -> parcels.sendLater(lead, person));
    }
  }

  private boolean isNews(LeadId lead, Facts all) {
    return since(lead, all, Instant.MAX).filter(facts -> !isNothing(facts)).isPresent();
  }

  /// What a buyer has done since, as long as it may be told; empty when nothing.
  public Optional<Later> of(LeadDetails lead) {
    return lead.history().stream()
        .filter(step -> step.kind() == StepKind.CAME_BACK)
        .map(HistoryLine::at)
        .max(Instant::compareTo)
        .flatMap(told -> of(lead.line().id(), lead.sheet().language(), told));
  }

  /// The same, of all that is kept now.
  Optional<Later> of(LeadId lead, String language) {
    return of(lead, language, clock.instant());
  }

  /// @param told when the last visit was told; what came long after that has not been
  private Optional<Later> of(LeadId lead, String language, Instant told) {
    return transactions.retrying(() ->
        sheets
            .person(lead)
            .filter(this::mayBeTold)
            .flatMap(memories::look)
            .flatMap(memory -> since(lead, memory.facts(), told.plus(Comebacks.VISIT)))
            .filter(facts -> !isNothing(facts))
            .map(facts -> said(facts, language)));
  }

  /// What came after the sheet. Answers have no time: those are new that the sheet did not have.
  private Optional<Facts> since(LeadId lead, Facts all, Instant until) {
    return sheets
        .of(lead)
        .map(sheet -> {
          Facts before = sheets.facts(lead).orElse(Facts.NONE);
          return new Facts(
              all.answers()
                  .keeping(asked -> !all.answers().to(asked).equals(before.answers().to(asked))),
              all.pages().stream()
                  .filter(visit -> visit.at().isAfter(sheet.at()) && visit.at().isBefore(until))
                  .toList(),
              all.files().stream()
                  .filter(taken -> taken.at().isAfter(sheet.at()) && taken.at().isBefore(until))
                  .toList(),
              all.searches().stream()
                  .filter(at -> at.isAfter(sheet.at()) && at.isBefore(until))
                  .toList(),
              Set.of(),
              Set.of());
        });
  }

  private static boolean isNothing(Facts facts) {
    return facts.answers().given().isEmpty()
        && facts.pages().isEmpty()
        && facts.files().isEmpty()
        && facts.searches().isEmpty();
  }

  private Later said(Facts facts, String language) {
    var site = publication.current();
    return new Later(
        lines.of(facts, Answers.none(), site, language), lines.timeline(facts, site, language));
  }

  private boolean mayBeTold(PersonId person) {
    return consents.has(person, Purpose.REMEMBER) && consents.has(person, Purpose.FOLLOW_UP);
  }

  /// Whoever does not agree any more is as ready as they were.
  @EventListener
  void forget(ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.REMEMBER || withdrawn.purpose() == Purpose.FOLLOW_UP) {
      comebacks.forget(withdrawn.person());
    }
  }
}
