package org.usher.engagement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the anonymous counters. They are some seconds old.
@Component
public class Counts {

  private final JdbcClient database;

  Counts(JdbcClient database) {
    this.database = database;
  }

  /// How often something was counted from one day to another (UTC), both included.
  public long total(Counted kind, LocalDate from, LocalDate to) {
    return bySubject(kind, from, to).values().stream().mapToLong(Long::longValue).sum();
  }

  /// The same by subject, most first.
  public SequencedMap<String, Long> bySubject(Counted kind, LocalDate from, LocalDate to) {
    var totals = new LinkedHashMap<String, Long>();
    database
        .sql(
            """
            select subject, sum(count) as total from engagement_counter
            where kind = :kind and day between :from and :to
            group by subject order by total desc, subject
            """)
        .param("kind", kind.name())
        .param("from", from)
        .param("to", to)
        .query(
            (RowCallbackHandler) row -> totals.put(row.getString("subject"), row.getLong("total")));
    return totals;
  }

  /// The same by day, oldest first; days without any are left out.
  public SequencedMap<LocalDate, Long> byDay(Counted kind, LocalDate from, LocalDate to) {
    var totals = new LinkedHashMap<LocalDate, Long>();
    database
        .sql(
            """
            select day, sum(count) as total from engagement_counter
            where kind = :kind and day between :from and :to
            group by day order by day
            """)
        .param("kind", kind.name())
        .param("from", from)
        .param("to", to)
        .query(
            (RowCallbackHandler)
                row -> totals.put(row.getObject("day", LocalDate.class), row.getLong("total")));
    return totals;
  }
}
