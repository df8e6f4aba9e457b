package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.Questionnaire;
import org.usher.scoring.Outcome;

/// Reads a file of past leads by a plan, row by row; what cannot be read is reported with its line
/// and left out.
final class PastReading {

  private final PastPlan plan;
  private final Questionnaire questionnaire;
  private final Instant now;
  private final SlashDays slashDays;
  private final List<DateTimeFormatter> days;
  private final List<PastLead> leads = new ArrayList<>();
  private final List<PastProblem> problems = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private PastReading(
      PastPlan plan, Questionnaire questionnaire, Instant now, SlashDays slashDays) {
    this.plan = plan;
    this.questionnaire = questionnaire;
    this.now = now;
    this.slashDays = slashDays;
    this.days =
        List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            slashDays.format());
  }

  static PastReading of(CsvTable table, PastPlan plan, Questionnaire questionnaire, Instant now) {
    List<String> when =
        plan.find(PastColumn.When.class)
            .map(column -> table.rows().stream().map(row -> row.field(column)).toList())
            .orElse(List.of());
    var reading = new PastReading(plan, questionnaire, now, SlashDays.of(when));
    table
        .faults()
        .forEach(fault ->
            reading.problems.add(new PastProblem(fault.line(), "row-" + fault.kind(), "")));
    table.rows().forEach(reading::read);
    return reading;
  }

  List<PastLead> leads() {
    return leads;
  }

  /// Whether nothing says which is the day in `03/04/2025`.
  boolean isDayUnclear() {
    return slashDays == SlashDays.UNCLEAR;
  }

  /// In the order of the lines.
  List<PastProblem> problems() {
    return problems.stream().sorted((a, b) -> Integer.compare(a.line(), b.line())).toList();
  }

  private void read(CsvTable.Row row) {
    Optional<Outcome.Result> result =
        plan.verdict().flatMap(column -> result(row, column.getKey(), column.getValue()));
    Optional<Instant> at = at(row);
    if (result.isEmpty() || at.isEmpty() || !isFirst(row)) {
      return;
    }
    Answers answers = answers(row);
    if (answers.given().isEmpty()) {
      problem(row, "no-answer", "");
    } else {
      leads.add(new PastLead(row.line(), at.get(), answers, result.get()));
    }
  }

  private Optional<Outcome.Result> result(
      CsvTable.Row row, int column, PastColumn.Verdict verdict) {
    String given = row.field(column);
    Optional<Outcome.Result> result =
        Optional.ofNullable(verdict.results().get(PastPlan.plain(given)));
    if (result.isEmpty()) {
      problem(row, given.isEmpty() ? "no-verdict" : "verdict", given);
    }
    return result;
  }

  private Optional<Instant> at(CsvTable.Row row) {
    Optional<Integer> column = plan.find(PastColumn.When.class);
    if (column.isEmpty()) {
      problem(row, "no-date", "");
      return Optional.empty();
    }
    String given = row.field(column.get());
    Optional<Instant> at = time(given).filter(time -> !time.isAfter(now));
    if (at.isEmpty()) {
      problem(row, "date", given);
    }
    return at;
  }

  private Optional<Instant> time(String given) {
    try {
      return Optional.of(OffsetDateTime.parse(given).toInstant());
    } catch (DateTimeException e) {
      return local(given);
    }
  }

  private Optional<Instant> local(String given) {
    try {
      return Optional.of(LocalDateTime.parse(given.replaceFirst(" +", "T")).toInstant(UTC));
    } catch (DateTimeException e) {
      return days.stream().flatMap(format -> day(given, format).stream()).findFirst();
    }
  }

  private static Optional<Instant> day(String given, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(given, format).atStartOfDay(UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isFirst(CsvTable.Row row) {
    boolean isFirst =
        plan.find(PastColumn.Key.class)
            .map(column -> PastPlan.plain(row.field(column)))
            .filter(key -> !key.isEmpty())
            .map(keys::add)
            .orElse(true);
    if (!isFirst) {
      problem(row, "twice", "");
    }
    return isFirst;
  }

  private Answers answers(CsvTable.Row row) {
    var given = new TreeMap<String, String>();
    plan.answers()
        .forEach((column, answer) ->
            answer
                .to(row.field(column))
                .map(OptionId::value)
                .ifPresent(option -> given.put(answer.question().value(), option)));
    return Answers.read(given, questionnaire);
  }

  private void problem(CsvTable.Row row, String key, String given) {
    problems.add(new PastProblem(row.line(), key, shortened(given)));
  }

  private static String shortened(String given) {
    return given.length() <= 40 ? given : given.substring(0, 39) + "…";
  }
}
