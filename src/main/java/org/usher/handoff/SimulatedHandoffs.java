package org.usher.handoff;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.lead.Agreement;
import org.usher.lead.LeadId;
import org.usher.lead.NewLead;
import org.usher.lead.Sheet;
import org.usher.lead.SimulatedLeads;
import org.usher.post.SimulatedDeliveries;
import org.usher.question.Answers;
import org.usher.scoring.Score;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scorecard;
import org.usher.scoring.Scores;
import org.usher.scoring.ScoringModel;
import org.usher.visitor.Consents;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Hands over people of a demonstration, as it would have happened at a time that is past: score,
/// frozen sheet, lead, and deliveries that stand as if they had arrived. Nothing is sent to
/// anybody.
@Component
public final class SimulatedHandoffs {

  /// The wording that nobody was shown.
  private static final String SIMULATED = "simulated";

  /// What the destination of a delivery begins with that was never made.
  public static final String DESTINATION = "simulated:";

  private final Publication publication;
  private final People people;
  private final Consents consents;
  private final Scores scores;
  private final Lines lines;
  private final Sentences sentences;
  private final SimulatedLeads leads;
  private final SimulatedDeliveries deliveries;
  private final Transactions transactions;

  SimulatedHandoffs(
      Publication publication,
      People people,
      Consents consents,
      Scores scores,
      Lines lines,
      Sentences sentences,
      SimulatedLeads leads,
      SimulatedDeliveries deliveries,
      Transactions transactions) {
    this.publication = publication;
    this.people = people;
    this.consents = consents;
    this.scores = scores;
    this.lines = lines;
    this.sentences = sentences;
    this.leads = leads;
    this.deliveries = deliveries;
    this.transactions = transactions;
  }

  /// The score these facts would have had then.
  public Score score(Facts facts, Instant at) {
    return Scorecard.score(facts, model(), at);
  }

  private ScoringModel model() {
    return publication.current().part(ScoringModel.class);
  }

  /// @param contact nobody real
  public Handed handOver(Contact contact, Facts facts, boolean isRaisedHand, Instant at) {
    return transactions.retrying(() -> {
      Snapshot site = publication.current();
      String language = site.settings().mainLanguage();
      PersonId person = people.meet(contact.person());
      Purpose purpose = isRaisedHand ? Purpose.ANSWER : Purpose.FOLLOW_UP;
      consents.give(person, purpose, SIMULATED);
      var subject =
          new HandoffCase(
              person,
              contact,
              language,
              isRaisedHand,
              lines.of(facts, Answers.none(), site, language),
              facts,
              List.of(new Agreement(purpose, SIMULATED, at)));
      Score score = score(facts, at);
      ScoreId recorded = scores.recordSimulated(person, score, isRaisedHand);
      var sheet =
          new Sheet(
              language,
              isRaisedHand,
              contact.person(),
              contact.message(),
              contact.way(),
              contact.time(),
              subject.lines(),
              sentences.of(subject, model(), at),
              lines.timeline(facts, site, language),
              score.grade(),
              subject.agreements(),
              at);
      LeadId lead = leads.simulate(new NewLead(person, sheet, facts, recorded), at);
      deliver(lead, at);
      return new Handed(lead, person, sheet);
    });
  }

  /// To sales, to the buyer, and to another system, which is busy now and then.
  private void deliver(LeadId lead, Instant at) {
    for (String name : List.of("sales", "buyer", "crm")) {
      boolean isBusyFirst = name.equals("crm") && lead.value().getLeastSignificantBits() % 4 == 0;
      deliveries.arrive(lead.toString(), DESTINATION + name, at, isBusyFirst);
    }
  }

  /// Takes out the deliveries.
  public void forget() {
    transactions.retrying(deliveries::forget);
  }

  /// What came of it.
  public record Handed(LeadId lead, PersonId person, Sheet sheet) {}
}
