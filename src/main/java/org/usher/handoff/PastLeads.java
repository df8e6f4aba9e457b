package org.usher.handoff;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.question.Questionnaire;
import org.usher.scoring.Outcome;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scores;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// Leads of the past, from a file, with what became of them: they teach the score and are nothing
/// else. Answers and verdicts are kept, names and addresses are not. For marketers and
/// administrators; a file can be taken back as a whole.
@Component
public final class PastLeads {

  private static final int MOST_SHOWN = 100;

  /// Different values of a column that can be looked at: more are no values to choose from.
  private static final int SAMPLES = 300;

  /// Rows that are written together.
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final Publication publication;
  private final Scores scores;
  private final ObjectProvider<PersonalData> kept;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PastLeads(
      JdbcClient database,
      Publication publication,
      Scores scores,
      ObjectProvider<PersonalData> kept,
      Staff staff,
      Audit audit,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.publication = publication;
    this.scores = scores;
    this.kept = kept;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Looks at a file, with a first guess of what its columns mean.
  public PastPreview preview(byte[] file) {
    requireMarketing();
    CsvTable table = CsvTable.read(file);
    return preview(table, PastPlan.guessed(table, questionnaire()));
  }

  /// Looks at a file by a plan.
  public PastPreview preview(byte[] file, PastPlan plan) {
    requireMarketing();
    return preview(CsvTable.read(file), plan);
  }

  private PastPreview preview(CsvTable table, PastPlan plan) {
    PastReading reading = PastReading.of(table, plan, questionnaire(), clock.instant());
    List<PastProblem> problems = reading.problems();
    return new PastPreview(
        table.header(),
        samples(table),
        plan,
        reading.leads().size(),
        reading.leads().stream().collect(groupingBy(PastLead::result, counting())),
        problems.stream().limit(MOST_SHOWN).toList(),
        problems.size(),
        table.charset().name(),
        table.isGuessed(),
        reading.isDayUnclear());
  }

  private static List<List<String>> samples(CsvTable table) {
    var samples = new ArrayList<List<String>>();
    for (int column = 0; column < table.header().size(); column++) {
      samples.add(samples(table, column));
    }
    return samples;
  }

  /// The most frequent first.
  private static List<String> samples(CsvTable table, int column) {
    return table.rows().stream()
        .map(row -> row.field(column))
        .filter(value -> !value.isEmpty())
        .collect(groupingBy(value -> value, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SAMPLES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Learns from a file. What cannot be read in it is left out, as the preview says.
  ///
  /// @param name of the file, to know it again
  /// @param progress told now and then how many rows have taught so far
  /// @return how many rows teach
  /// @throws PastTwice when the very file has taught already
  public int take(String name, byte[] file, PastPlan plan, IntConsumer progress) {
    UUID by = staff.require(Role.MARKETER, Role.ADMINISTRATOR).id().value();
    List<PastLead> leads =
        PastReading.of(CsvTable.read(file), plan, questionnaire(), clock.instant()).leads();
    UUID id = UUID.randomUUID();
    begin(id, name, file, by);
    for (int from = 0; from < leads.size(); from += BATCH) {
      List<PastLead> some = leads.subList(from, Math.min(leads.size(), from + BATCH));
      transactions.retrying(() -> some.forEach(lead -> keep(id, lead)));
      progress.accept(from + some.size());
    }
    return leads.size();
  }

  private void begin(UUID id, String name, byte[] file, UUID by) {
    try {
      transactions.retrying(() -> {
        database
            .sql(
                "insert into handoff_past (id, name, digest, taken_at, taken_by)"
                    + " values (?, ?, ?, ?, ?)")
            .params(id, fileName(name), digest(file), time(clock.instant()), by)
            .update();
        audit.note("past.taken", id.toString());
      });
    } catch (DuplicateKeyException e) {
      throw new PastTwice();
    }
  }

  private static byte[] digest(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private void keep(UUID file, PastLead lead) {
    var nobody = new PersonId(file);
    var facts = new Facts(lead.answers(), List.of(), List.of(), Set.of(), Set.of());
    ScoreId score = scores.recordImported(nobody, facts, lead.at());
    database
        .sql(
            "insert into handoff_past_lead (past_id, line, score_id, came_at, facts)"
                + " values (?, ?, ?, ?, ?)")
        .params(file, lead.line(), score.value(), time(lead.at()), facts.json())
        .update();
    events.publishEvent(new PastOutcome(nobody, score, lead.result(), lead.at()));
  }

  /// The files that teach, the latest first.
  public List<PastFile> files() {
    requireMarketing();
    return transactions.retrying(() ->
        database
            .sql(
                "select past.*, (select count(*) from handoff_past_lead where past_id = past.id)"
                    + " as leads from handoff_past past order by taken_at desc")
            .query((row, unused) ->
                new PastFile(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("taken_at", LocalDateTime.class).toInstant(UTC),
                    row.getInt("leads")))
            .list());
  }

  /// Takes a file back: what it taught is forgotten, here and wherever its scores are kept.
  public void undo(UUID file) {
    requireMarketing();
    transactions.retrying(() -> {
      kept.stream()
          .filter(data -> data.module().equals("scoring"))
          .forEach(data -> data.erase(new PersonId(file)));
      database.sql("delete from handoff_past_lead where past_id = ?").param(file).update();
      database.sql("delete from handoff_past where id = ?").param(file).update();
      audit.note("past.undone", file.toString());
    });
  }

  /// Whether somebody of this end counts as a good lead.
  public static boolean isGood(Outcome.Result result) {
    return switch (result) {
      case ACCEPTED, WON, LOST -> true;
      case REJECTED, NOT_YET, UNUSABLE -> false;
    };
  }

  private Questionnaire questionnaire() {
    return publication.current().questionnaire();
  }

  /// A file may be named after somebody: only its kind of name is kept.
  private static String fileName(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
    return plain.length() <= 60 ? plain : plain.substring(0, 60);
  }

  private void requireMarketing() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), UTC);
  }
}
