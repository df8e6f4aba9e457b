package org.usher.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.usher.matching.OutcomeCell.Kind;

/// The outcomes in the database.
@Component
class OutcomeStore {

  private static final String ADD =
      """
      insert into %s (day, kind, page, question, option_id, weight)
      values (?, ?, ?, ?, ?, ?)
      on duplicate key update weight = weight + ?
      """;

  private static final String ALL =
      "select day, kind, page, question, option_id, weight from %s where day >= ?";

  private static final String COUNTED = "matching_outcome";
  private static final String SIMULATED = "matching_simulated";

  private final JdbcTemplate database;

  OutcomeStore(JdbcTemplate database) {
    this.database = database;
  }

  /// Adds all of them or none.
  @Transactional
  public void add(List<Map.Entry<OutcomeCell, Double>> additions) {
    add(COUNTED, additions);
  }

  /// The same of a demonstration, kept apart. Joins the caller's transaction.
  public void simulate(List<Map.Entry<OutcomeCell, Double>> additions) {
    add(SIMULATED, additions);
  }

  private void add(String table, List<Map.Entry<OutcomeCell, Double>> additions) {
    database.batchUpdate(
        ADD.formatted(table),
        additions.stream()
            .map(addition -> {
              OutcomeCell cell = addition.getKey();
              double weight = addition.getValue();
              return new Object[] {
                cell.day(),
                cell.kind().name(),
                cell.page(),
                cell.question(),
                cell.option(),
                weight,
                weight
              };
            })
            .toList());
  }

  /// All that was counted from a day on.
  public List<Map.Entry<OutcomeCell, Double>> from(LocalDate day) {
    return read(COUNTED, day);
  }

  /// All that was simulated.
  public List<Map.Entry<OutcomeCell, Double>> simulated() {
    return read(SIMULATED, LocalDate.of(1, 1, 1));
  }

  private List<Map.Entry<OutcomeCell, Double>> read(String table, LocalDate day) {
    return database.query(
        ALL.formatted(table),
        (row, number) ->
            Map.entry(
                new OutcomeCell(
                    row.getObject("day", LocalDate.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("page"),
                    row.getString("question"),
                    row.getString("option_id")),
                row.getDouble("weight")),
        day);
  }

  /// Deletes what was counted before a day.
  @Transactional
  public void deleteBefore(LocalDate day) {
    database.update("delete from matching_outcome where day < ?", day);
  }

  /// Joins the caller's transaction.
  public void clearSimulated() {
    database.update("delete from matching_simulated");
  }

  @Transactional
  public void clear() {
    database.update("delete from matching_outcome");
  }
}
