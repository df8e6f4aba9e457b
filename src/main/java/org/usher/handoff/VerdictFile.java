package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.OutsideVerdicts;
import org.usher.lead.OutsideVerdicts.Taken;
import org.usher.lead.Verdict;
import org.usher.staff.AccountId;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Takes verdicts of leads that are here from a CSV file with the columns `lead`, `verdict`,
/// `reason`, `amount`, `currency`, `at` and `until`; the first two are needed. For administrators,
/// who speak for whoever has the lead. An `at` that is a day, of UTC, counts as its end.
@Component
public final class VerdictFile {

  private final OutsideVerdicts verdicts;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  VerdictFile(OutsideVerdicts verdicts, Staff staff, Audit audit, Clock clock) {
    this.verdicts = verdicts;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes what can be taken.
  ///
  /// @param problems rows that were not, and why
  public record Result(int taken, int known, List<PastProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  public Result take(byte[] file) {
    AccountId by = staff.require(Role.ADMINISTRATOR).id();
    audit.note("verdicts.file", "csv");
    CsvTable table = CsvTable.read(file);
    var problems = new ArrayList<PastProblem>();
    table
        .faults()
        .forEach(fault -> problems.add(new PastProblem(fault.line(), "row-" + fault.kind(), "")));
    int taken = 0;
    int known = 0;
    for (CsvTable.Row row : table.rows()) {
      Optional<Taken> outcome = take(row, table, by);
      if (outcome.equals(Optional.of(Taken.TAKEN))) {
        taken++;
      } else if (outcome.equals(Optional.of(Taken.KNOWN))) {
        known++;
      } else {
        String key = outcome.map(so -> "verdict-" + so).orElse("verdict-unreadable");
        problems.add(new PastProblem(row.line(), key, ""));
      }
    }
    return new Result(taken, known, problems);
  }

  private Optional<Taken> take(CsvTable.Row row, CsvTable table, AccountId by) {
    Optional<Verdict> verdict =
        VerdictWords.read(
            cell(row, table, "verdict"),
            cell(row, table, "reason"),
            cell(row, table, "amount"),
            cell(row, table, "currency"));
    Optional<Instant> at = at(cell(row, table, "at"));
    String until = cell(row, table, "until");
    return LeadId.parse(cell(row, table, "lead"))
        .flatMap(lead ->
            verdict.flatMap(found ->
                at.flatMap(when -> said(found, when, until))
                    .map(said -> verdicts.take(lead, said, by))));
  }

  private static Optional<OutsideVerdicts.Said> said(Verdict verdict, Instant at, String until) {
    try {
      return Optional.of(new OutsideVerdicts.Said(verdict, at, VerdictWords.day(until)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> at(String given) {
    if (given.isEmpty()) {
      return Optional.of(clock.instant());
    }
    try {
      return Optional.of(
          given.length() <= 10 ? endOf(LocalDate.parse(given)) : Instant.parse(given));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The latest moment it can have been said: a day that is not over yet ends now.
  private Instant endOf(LocalDate day) {
    Instant now = clock.instant();
    return day.equals(LocalDate.ofInstant(now, UTC))
        ? now
        : day.plusDays(1).atStartOfDay(UTC).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private static String cell(CsvTable.Row row, CsvTable table, String column) {
    for (int i = 0; i < table.header().size(); i++) {
      if (table.header().get(i).toLowerCase(Locale.ROOT).equals(column)) {
        return row.field(i);
      }
    }
    return "";
  }
}
