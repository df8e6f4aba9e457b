package org.usher.lead;

import static org.usher.lead.JanasLead.sheet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.engagement.Facts;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.scoring.Outcome;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scores;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// Leads of last quarter with their verdicts, by a truth the marketer of the sample site does not
/// know: whoever has no date yet is worth a conversation, whoever decides is not.
@TestComponent
public final class JudgedLeads {

  private static final List<String> KINDS =
      List.of("say=decide&timing=soon", "timing=open", "say=decide", "size=large");

  private final Leads leads;
  private final People people;
  private final Scores scores;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  JudgedLeads(
      Leads leads,
      People people,
      Scores scores,
      JdbcClient database,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.people = people;
    this.scores = scores;
    this.database = database;
    this.events = events;
  }

  /// For a bench, which has a portal but no test.
  public static JudgedLeads of(ApplicationContext portal) {
    return new JudgedLeads(
        portal.getBean(Leads.class),
        portal.getBean(People.class),
        portal.getBean(Scores.class),
        portal.getBean(JdbcClient.class),
        portal);
  }

  record Said(PersonId person, Optional<ScoreId> score, Result result, Instant at)
      implements Outcome {}

  public void clear() {
    for (String table :
        List.of(
            "scoring_release",
            "scoring_lesson",
            "scoring_verdict",
            "scoring_score",
            "lead_evidence_mark",
            "lead_step",
            "lead_sheet",
            "lead_lead")) {
      database.sql("delete from " + table).update();
    }
  }

  /// One every five hours, up to three weeks ago.
  public void raise(int count) {
    var random = new Random(5);
    var last = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(21));
    for (int i = 0; i < count; i++) {
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      double chance = kind.equals("timing=open") ? 0.9 : kind.startsWith("say") ? 0.1 : 0.5;
      raise(kind, last.minus(Duration.ofHours(5L * i)), random.nextDouble() < chance);
    }
  }

  /// Makes everybody who is there one of a demonstration, as they would have been from the start.
  public void simulateAll() {
    database.sql("update lead_lead set simulated = true").update();
    database.sql("update scoring_score set simulated = true").update();
  }

  private void raise(String kind, Instant at, boolean good) {
    raise(new Facts(answers(kind), List.of(), List.of(), Set.of(), Set.of()), at, good);
  }

  /// Somebody of whom this is known.
  public void raise(Facts facts, Instant at, boolean good) {
    var person = people.meet(new PersonDetails("Jo", UUID.randomUUID() + "@pumps.example", "", ""));
    var score = scores.record(person, scores.score(facts, at));
    var lead = leads.raise(new NewLead(person, sheet(false, "A1"), facts, score));
    database
        .sql("update lead_lead set raised_at = ? where id = ?")
        .params(LocalDateTime.ofInstant(at, ZoneOffset.UTC), lead.value())
        .update();
    var result = good ? Outcome.Result.ACCEPTED : Outcome.Result.REJECTED;
    events.publishEvent(new Said(person, Optional.of(score), result, at.plusSeconds(3_600)));
  }

  private static Answers answers(String kind) {
    var answers = Answers.none();
    for (String one : kind.split("&", -1)) {
      var parts = one.split("=", 2);
      answers = answers.with(new QuestionId(parts[0]), new OptionId(parts[1]));
    }
    return answers;
  }
}
