package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.lead.MissingPage.State;
import org.usher.question.Answers;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// What sellers miss on the site. Their words are sealed with the key of the person the lead is
/// about; those who write the site read them with what the buyer had answered, and never learn who
/// it was.
@Component
public final class MissingPages {

  private static final String PURPOSE = "lead.missing-page";

  private final JdbcClient database;
  private final People people;
  private final Sheets sheets;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  MissingPages(
      JdbcClient database,
      People people,
      Sheets sheets,
      Staff staff,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.sheets = sheets;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One for those who write the site.
  ///
  /// @param answers what the buyer had answered and let stand
  /// @param isSimulated whether it belongs to a demonstration
  public record Wanted(MissingPage page, Answers answers, boolean isSimulated) {}

  /// All that nobody has decided on, oldest first.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when whoever asks is neither
  ///   marketer nor administrator
  public List<Wanted> open() {
    requireWriter();
    return transactions.retrying(() -> {
      List<Row> rows =
          database
              .sql(
                  """
                  select missing.*, lead.simulated from lead_missing_page missing
                  join lead_lead lead on lead.id = missing.lead_id
                  where missing.state = 'OPEN' order by missing.at, missing.id
                  """)
              .query((row, unused) -> new Row(lead(row), page(row), row.getBoolean("simulated")))
              .list();
      Map<LeadId, Facts> facts = sheets.facts(rows.stream().map(Row::lead).distinct().toList());
      return rows.stream()
          .flatMap(row ->
              row.page().stream()
                  .map(page ->
                      new Wanted(
                          page,
                          facts.getOrDefault(row.lead(), Facts.NONE).answers(),
                          row.isSimulated())))
          .toList();
    });
  }

  /// The page is there now.
  ///
  /// @return whether it was still open
  public boolean done(UUID id) {
    return decide(id, State.DONE, "missing-page.done");
  }

  /// The page will not be written.
  ///
  /// @return whether it was still open
  public boolean decline(UUID id) {
    return decide(id, State.DECLINED, "missing-page.declined");
  }

  private boolean decide(UUID id, State state, String deed) {
    Account by = requireWriter();
    return transactions.retrying(() -> {
      int changed =
          database
              .sql(
                  """
                  update lead_missing_page set state = ?, decided_by = ?, decided_at = ?
                  where id = ? and state = 'OPEN'
                  """)
              .params(
                  state.name(),
                  by.id().value(),
                  LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                  id)
              .update();
      if (changed > 0) {
        audit.note(deed, id.toString());
      }
      return changed > 0;
    });
  }

  /// Those of a lead, oldest first. Joins the caller's transaction.
  List<MissingPage> of(LeadId lead) {
    return database
        .sql("select * from lead_missing_page where lead_id = ? order by at, id")
        .param(lead.value())
        .query((row, unused) -> page(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// Joins the caller's transaction.
  void keep(LeadId lead, PersonId person, MissingPage page) {
    database
        .sql(
            """
            insert into lead_missing_page (id, lead_id, person_id, account_id, at, words, state)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            page.id(),
            lead.value(),
            person.value(),
            page.by().value(),
            LocalDateTime.ofInstant(page.at(), ZoneOffset.UTC),
            people.seal(person, page.words().getBytes(UTF_8), PURPOSE),
            page.state().name())
        .update();
    audit.note("missing-page.asked", page.id().toString());
  }

  void forget(PersonId person) {
    database
        .sql("delete from lead_missing_page where person_id = ?")
        .param(person.value())
        .update();
  }

  private Account requireWriter() {
    return staff.require(Role.MARKETER, Role.ADMINISTRATOR);
  }

  private static LeadId lead(ResultSet row) throws SQLException {
    return new LeadId(row.getObject("lead_id", UUID.class));
  }

  /// Empty when the person has been erased.
  private Optional<MissingPage> page(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var by = new AccountId(row.getObject("account_id", UUID.class));
    var at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    var state = State.valueOf(row.getString("state"));
    return people
        .open(new PersonId(row.getObject("person_id", UUID.class)), row.getBytes("words"), PURPOSE)
        .map(words -> new MissingPage(id, by, at, new String(words, UTF_8), state));
  }

  private record Row(LeadId lead, Optional<MissingPage> page, boolean isSimulated) {}
}
