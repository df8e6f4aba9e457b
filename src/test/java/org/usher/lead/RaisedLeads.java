package org.usher.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.engagement.Facts;
import org.usher.scoring.ScoreId;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;

/// Leads for tests of those who work with them.
public final class RaisedLeads {

  private static final String EXAMPLE = "Example Pumps";

  private final Leads leads;
  private final People people;
  private final JdbcClient database;

  /// Begins with none.
  public RaisedLeads(Leads leads, People people, JdbcClient database) {
    this.leads = leads;
    this.people = people;
    this.database = database;
    for (String table :
        List.of("lead_evidence_mark", "lead_note", "lead_step", "lead_sheet", "lead_lead")) {
      database.sql("delete from " + table).update();
    }
  }

  /// Somebody of this name asks for an answer.
  public LeadId raiseHand(String name) {
    return raise(name, EXAMPLE, true, "A1");
  }

  /// Somebody of this name at this company asks for an answer.
  public LeadId raiseHand(String name, String company) {
    return raise(name, company, true, "A1");
  }

  /// Somebody of this name crosses the threshold.
  public LeadId crossThreshold(String name, String grade) {
    return raise(name, EXAMPLE, false, grade);
  }

  /// Lets a lead have waited.
  public void age(LeadId lead, Duration by) {
    var then = LocalDateTime.ofInstant(Instant.now().minus(by), ZoneOffset.UTC);
    database
        .sql(
            """
            update lead_lead set raised_at = ?, due_at = date_sub(due_at, interval ? second),
              version = version + 1, touched_at = utc_timestamp(6)
            where id = ?
            """)
        .params(then, by.toSeconds(), lead.value())
        .update();
  }

  private LeadId raise(String name, String company, boolean hasRaisedHand, String grade) {
    String domain = company.replaceAll(".* ", "").toLowerCase(java.util.Locale.ROOT);
    var details =
        new PersonDetails(
            name, UUID.randomUUID() + "@" + domain + ".example", company, "+44 808 157 0192");
    Sheet sample = JanasLead.sheet(hasRaisedHand, grade);
    var sheet =
        new Sheet(
            "en",
            hasRaisedHand,
            details,
            sample.message(),
            sample.way(),
            sample.time(),
            sample.lines(),
            sample.evidence(),
            sample.timeline(),
            sample.grade(),
            sample.agreements(),
            Instant.now());
    return leads.raise(
        new NewLead(people.meet(details), sheet, Facts.NONE, new ScoreId(UUID.randomUUID())));
  }
}
