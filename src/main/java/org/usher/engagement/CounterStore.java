package org.usher.engagement;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The counters in the database.
@Component
class CounterStore {

  private static final String ADD =
      """
      insert into engagement_counter (day, kind, subject, count) values (?, ?, ?, ?)
      on duplicate key update count = count + ?
      """;

  private final JdbcTemplate database;

  CounterStore(JdbcTemplate database) {
    this.database = database;
  }

  /// Adds all of them or none.
  @Transactional
  public void add(List<Counters.Addition> additions) {
    database.batchUpdate(
        ADD,
        additions.stream()
            .map(addition ->
                new Object[] {
                  addition.cell().day(),
                  addition.cell().cell().kind().name(),
                  addition.cell().cell().subject(),
                  addition.count(),
                  addition.count()
                })
            .toList());
  }
}
