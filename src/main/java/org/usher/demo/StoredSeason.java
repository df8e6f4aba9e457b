package org.usher.demo;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept how far the season is played. Joins the caller's transaction.
@Component
class StoredSeason {

  private final JdbcClient database;

  StoredSeason(JdbcClient database) {
    this.database = database;
  }

  /// @param next the day to be played next
  record Progress(LocalDate next, LocalDate last, boolean isRemoved) {

    /// Whether there is a day to be played.
    boolean isOpen() {
      return !isRemoved && !next.isAfter(last);
    }
  }

  Optional<Progress> find() {
    return read("select next_day, last_day, removed_at from demo_season");
  }

  /// The same, held until the transaction ends: whoever removes the season waits for the day that
  /// is being played, and no other is begun.
  Optional<Progress> hold() {
    return read("select next_day, last_day, removed_at from demo_season for update");
  }

  private Optional<Progress> read(String sql) {
    return database
        .sql(sql)
        .query((row, unused) ->
            new Progress(
                row.getObject("next_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("removed_at", LocalDateTime.class) != null))
        .optional();
  }

  /// Nothing happens when there is one, or was one.
  void begin(LocalDate first, LocalDate last) {
    database
        .sql("insert ignore into demo_season (id, next_day, last_day) values (1, ?, ?)")
        .params(first, last)
        .update();
  }

  void played(LocalDate day) {
    database.sql("update demo_season set next_day = ?").param(day.plusDays(1)).update();
  }

  void remove(Instant now) {
    database
        .sql("update demo_season set removed_at = ? where removed_at is null")
        .param(LocalDateTime.ofInstant(now, UTC))
        .update();
  }
}
