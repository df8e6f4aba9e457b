package org.usher.insight;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.engagement.Counted;

/// Writes counters as if visitors had been there.
public final class CountedDays {

  private final JdbcClient database;

  public CountedDays(JdbcClient database) {
    this.database = database;
    database.sql("delete from engagement_counter").update();
  }

  public CountedDays with(LocalDate day, Counted kind, String subject, long count) {
    database
        .sql("insert into engagement_counter (day, kind, subject, count) values (?, ?, ?, ?)")
        .params(day, kind.name(), subject, count)
        .update();
    return this;
  }
}
