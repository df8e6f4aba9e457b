package org.usher.engagement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.usher.engagement.Counters.Addition;
import org.usher.engagement.Counters.DayCell;

/// Adds the visits of a demonstration to the counters, and takes them out again.
@Component
public class SimulatedCounts {

  private static final int BATCH = 200;

  private final CounterStore store;
  private final JdbcTemplate database;

  SimulatedCounts(CounterStore store, JdbcTemplate database) {
    this.store = store;
    this.database = database;
  }

  /// So many times something happened on one day.
  ///
  /// @param subject what the kind says, at most 200 characters
  public record Count(LocalDate day, Counted kind, String subject, long count) {}

  /// Joins the caller's transaction.
  public void add(List<Count> counts) {
    for (int from = 0; from < counts.size(); from += BATCH) {
      List<Count> some = counts.subList(from, Math.min(counts.size(), from + BATCH));
      store.add(some.stream().map(SimulatedCounts::addition).toList());
      database.batchUpdate(
          """
          insert into engagement_simulated (day, kind, subject, count) values (?, ?, ?, ?)
          on duplicate key update count = count + values(count)
          """,
          some.stream()
              .map(one -> new Object[] {one.day(), one.kind().name(), one.subject(), one.count()})
              .toList());
    }
  }

  private static Addition addition(Count count) {
    return new Addition(
        new DayCell(count.day(), new Cell(count.kind(), count.subject())), count.count());
  }

  /// Takes all of them out again; what was counted really stays. Joins the caller's transaction.
  public void removeAll() {
    database.update(
        """
        update engagement_counter counter join engagement_simulated simulated
          on simulated.kind = counter.kind and simulated.day = counter.day
            and simulated.subject = counter.subject
        set counter.count = greatest(counter.count - simulated.count, 0)
        """);
    database.update("delete from engagement_counter where count = 0");
    database.update("delete from engagement_simulated");
  }
}
