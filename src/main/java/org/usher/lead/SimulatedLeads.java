package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.AccountId;

/// Takes in leads of a demonstration, with what sales did to them, each at a time that is past. For
/// the portal's own work: nobody who is signed in may reach it. Such leads are marked, so that they
/// can be told from real ones and taken out again. What is said of them is kept apart and puts
/// nothing to work, so that nothing stays.
@Component
public final class SimulatedLeads {

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Notes notes;
  private final EvidenceMarks marks;
  private final Verdicts verdicts;
  private final Promises promises;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  SimulatedLeads(
      StoredLeads leads,
      Sheets sheets,
      Notes notes,
      EvidenceMarks marks,
      Verdicts verdicts,
      Promises promises,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.leads = leads;
    this.sheets = sheets;
    this.notes = notes;
    this.marks = marks;
    this.verdicts = verdicts;
    this.promises = promises;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes a simulated lead that came at `at`.
  public LeadId simulate(NewLead begin, Instant at) {
    return transactions.retrying(() -> {
      Sheet sheet = begin.sheet();
      var lead =
          new Lead(
              LeadId.random(), begin, at, promises.due(sheet.isRaisedHand(), sheet.grade(), at));
      lead.simulate();
      lead.markChanged(clock.instant());
      var raised = leads.saveAndFlush(lead);
      sheets.keep(raised.id(), begin);
      return raised.id();
    });
  }

  /// Somebody took it, and was in touch.
  public void touch(LeadId id, Touch touch, AccountId by, Instant at) {
    change(id, lead -> sheets.of(id).ifPresent(sheet -> lead.touch(touch, sheet.way(), by, at)));
  }

  /// Somebody said what it was worth.
  ///
  /// @param until when "too early" comes back; only for that
  public void decide(LeadId id, Verdict verdict, AccountId by, Instant at, Instant until) {
    change(
        id,
        lead -> {
          if (verdict instanceof Verdict.Rejected(Rejection reason)
              && reason == Rejection.BAD_TIMING) {
            lead.putOff(until, by, at);
          } else {
            lead.decide(verdict, by, at);
          }
          verdicts.tell(lead, verdict, by, at);
        });
  }

  /// Somebody wrote down what they know now.
  public void note(LeadId id, String words, AccountId by, Instant at) {
    change(
        id,
        lead -> {
          lead.note(by, at);
          notes.keep(id, lead.person(), new Note(by, at, words));
        });
  }

  /// They met.
  public void meet(LeadId id, AccountId by, Instant at) {
    change(id, lead -> lead.meet(by, at));
  }

  public void mark(LeadId id, String line, Mark mark, AccountId by, Instant at) {
    transactions.retrying(
        () -> marks.keep(new EvidenceMarked(id, line, java.util.Optional.of(mark), by, at)));
  }

  private void change(LeadId id, java.util.function.Consumer<Lead> deed) {
    transactions.retrying(() -> {
      Lead lead = leads.findByIdAndErasedFalse(id.value()).orElseThrow(() -> new NoSuchLead(id));
      deed.accept(lead);
      lead.markChanged(clock.instant());
      leads.save(lead);
    });
  }

  /// Takes out what is left of all simulated leads once their people are erased.
  public void forgetSimulated() {
    transactions.retrying(() -> {
      for (String table :
          List.of(
              "lead_evidence_mark", "lead_note", "lead_missing_page", "lead_step", "lead_sheet")) {
        database
            .sql(
                "delete from %s where lead_id in (select id from lead_lead where simulated)"
                    .formatted(table))
            .update();
      }
      database.sql("delete from lead_lead where simulated").update();
    });
  }
}
