package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ids of webhooks that came, kept far longer than one that is sent again would be taken.
@Component
final class InboundIds {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient database;

  InboundIds(JdbcClient database) {
    this.database = database;
  }

  /// Keeps an id, in the caller's transaction.
  ///
  /// @return whether it is new
  boolean take(String source, String id, Instant now) {
    database
        .sql("delete from handoff_inbound where received_at < ? limit 100")
        .param(time(now.minus(KEPT)))
        .update();
    return database
            .sql("insert ignore into handoff_inbound (source, id, received_at) values (?, ?, ?)")
            .params(source, id, time(now))
            .update()
        > 0;
  }

  /// Forgets an id that was just taken, in the same transaction: what was sent under it does not
  /// stand, so that it may come again.
  void giveBack(String source, String id) {
    database
        .sql("delete from handoff_inbound where source = ? and id = ?")
        .params(source, id)
        .update();
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), UTC);
  }
}
