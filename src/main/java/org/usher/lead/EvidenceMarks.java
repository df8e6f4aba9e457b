package org.usher.lead;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.scoring.Footing;
import org.usher.scoring.ScoreId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.PersonId;

/// What sellers said of single lines of evidence. A line is kept by its id (`answer.role`,
/// `page.what-it-costs`), never by its words.
@Component
public final class EvidenceMarks {

  private final JdbcClient database;
  private final Footing footing;
  private final Staff staff;
  private final Transactions transactions;

  EvidenceMarks(JdbcClient database, Footing footing, Staff staff, Transactions transactions) {
    this.footing = footing;
    this.database = database;
    this.staff = staff;
    this.transactions = transactions;
  }

  /// How often each line was called wrong or decisive, for those who write and score. Lines of
  /// demonstrations are left out as soon as there is a real verdict.
  public Map<String, Map<Mark, Long>> counts() {
    staff.require(Role.MARKETER, Role.SELLER, Role.ADMINISTRATOR);
    var counts = new HashMap<String, Map<Mark, Long>>();
    RowCallbackHandler reads =
        row ->
            counts
                .computeIfAbsent(row.getString("line_id"), unused -> new EnumMap<>(Mark.class))
                .put(Mark.valueOf(row.getString("mark")), row.getLong("times"));
    transactions.retrying(() ->
        database
            .sql(
                """
                select mark.line_id, mark.mark, count(*) as times from lead_evidence_mark mark
                join lead_lead lead on lead.id = mark.lead_id and lead.simulated = ?
                group by mark.line_id, mark.mark
                """)
            .param(footing.isSimulated())
            .query(reads));
    return counts;
  }

  /// One judgement of a line of a lead.
  ///
  /// @param score of the lead
  /// @param line its id
  public record Given(ScoreId score, String line, Mark mark) {}

  /// All that stand, for those who write and score. Those of demonstrations are left out as soon as
  /// there is a real verdict.
  public List<Given> given() {
    staff.require(Role.MARKETER, Role.SELLER, Role.ADMINISTRATOR);
    return transactions.retrying(() ->
        database
            .sql(
                """
                select lead.score_id, mark.line_id, mark.mark from lead_evidence_mark mark
                join lead_lead lead on lead.id = mark.lead_id and lead.simulated = ?
                """)
            .param(footing.isSimulated())
            .query((row, unused) ->
                new Given(
                    new ScoreId(row.getObject("score_id", UUID.class)),
                    row.getString("line_id"),
                    Mark.valueOf(row.getString("mark"))))
            .list());
  }

  Map<String, Mark> of(LeadId lead) {
    var marks = new HashMap<String, Mark>();
    RowCallbackHandler reads =
        row -> marks.put(row.getString("line_id"), Mark.valueOf(row.getString("mark")));
    database
        .sql("select line_id, mark from lead_evidence_mark where lead_id = ?")
        .param(lead.value())
        .query(reads);
    return marks;
  }

  /// The latest word counts.
  void keep(EvidenceMarked marked) {
    database
        .sql("delete from lead_evidence_mark where lead_id = ? and line_id = ?")
        .params(marked.lead().value(), marked.line())
        .update();
    marked
        .mark()
        .ifPresent(mark ->
            database
                .sql(
                    """
                    insert into lead_evidence_mark (lead_id, line_id, mark, account_id, at)
                    values (?, ?, ?, ?, ?)
                    """)
                .params(
                    marked.lead().value(),
                    marked.line(),
                    mark.name(),
                    marked.by().value(),
                    LocalDateTime.ofInstant(marked.at(), ZoneOffset.UTC))
                .update());
  }

  void forget(PersonId person) {
    database
        .sql(
            """
            delete from lead_evidence_mark
            where lead_id in (select id from lead_lead where person_id = ?)
            """)
        .param(person.value())
        .update();
  }
}
