package org.usher.handoff;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.lead.Cautions;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.NewLead;
import org.usher.lead.Sheet;
import org.usher.scoring.Exploring;
import org.usher.scoring.Score;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scores;

/// Makes a lead of a case: score, frozen sheet, lead and deliveries, in the caller's transaction.
@Component
final class Handover {

  private final Publication publication;
  private final Scores scores;
  private final Exploring exploring;
  private final Sentences sentences;
  private final Lines lines;
  private final Leads leads;
  private final Cautions cautions;
  private final LeadParcels parcels;
  private final ApplicationEventPublisher events;

  Handover(
      Publication publication,
      Scores scores,
      Exploring exploring,
      Sentences sentences,
      Lines lines,
      Leads leads,
      Cautions cautions,
      LeadParcels parcels,
      ApplicationEventPublisher events) {
    this.publication = publication;
    this.scores = scores;
    this.exploring = exploring;
    this.sentences = sentences;
    this.lines = lines;
    this.leads = leads;
    this.cautions = cautions;
    this.parcels = parcels;
    this.events = events;
  }

  /// The case with what is known against handing the person over unasked, in the caller's
  /// transaction.
  HandoffCase cautious(HandoffCase subject) {
    return subject.flagged(cautions.of(subject.person(), subject.contact().email()));
  }

  /// Whether somebody who agreed would be handed over now, by these facts alone.
  boolean isDue(HandoffCase subject, Instant now) {
    return score(subject, now).isReady();
  }

  /// Whether somebody who agreed and is below the line would be handed over now by chance, so that
  /// sales also hears of those the points do not speak for. Empty when not.
  ///
  /// @param belowPerWeek how many who agreed are below the line in a week
  /// @return the chance they had
  OptionalDouble chosenByChance(HandoffCase subject, Instant now, double belowPerWeek) {
    Score score = score(subject, now);
    double propensity = exploring.propensity(belowPerWeek);
    return score.holds().isEmpty()
            && exploring.isChosen(subject.person(), score.modelVersion(), propensity)
        ? OptionalDouble.of(propensity)
        : OptionalDouble.empty();
  }

  LeadId handOver(HandoffCase subject, Instant now) {
    return handOver(subject, now, 1);
  }

  /// @param propensity the chance with which they were chosen; 1 when it was no chance
  LeadId handOver(HandoffCase known, Instant now, double propensity) {
    HandoffCase subject = cautious(known);
    Score score = score(subject, now);
    ScoreId recorded =
        subject.isRaisedHand()
            ? scores.recordRaisedHand(subject.person(), score)
            : scores.record(subject.person(), score, propensity);
    Sheet sheet = sheet(subject, score, now);
    LeadId lead = leads.raise(new NewLead(subject.person(), sheet, subject.facts(), recorded));
    parcels.send(lead, subject.person());
    events.publishEvent(new LeadHandedOff(lead, subject.person(), subject.isRaisedHand(), now));
    return lead;
  }

  private Score score(HandoffCase subject, Instant now) {
    return scores.score(subject.facts(), now);
  }

  private Sheet sheet(HandoffCase subject, Score score, Instant now) {
    Snapshot site = publication.current();
    Contact contact = subject.contact();
    List<String> evidence = sentences.of(subject, scores.model(), now);
    return new Sheet(
        subject.language(),
        subject.isRaisedHand(),
        contact.person(),
        contact.message(),
        contact.way(),
        contact.time(),
        subject.lines(),
        evidence,
        lines.timeline(subject.facts(), site, subject.language()),
        score.grade(),
        subject.agreements(),
        now);
  }
}
