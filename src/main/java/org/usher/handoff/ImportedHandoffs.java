package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.scoring.PastHandoff;
import org.usher.scoring.PastHandoffs;
import org.usher.scoring.ScoreId;

/// Shows leads of the past to whoever learns from them.
@Component
final class ImportedHandoffs implements PastHandoffs {

  private final JdbcClient database;

  ImportedHandoffs(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void newest(int atMost, Consumer<PastHandoff> each) {
    database
        .sql(
            """
            select score_id, came_at, facts from handoff_past_lead
            order by came_at desc, past_id, line limit ?
            """)
        .param(atMost)
        .query((row, unused) ->
            new PastHandoff(
                row.getObject("score_id", UUID.class),
                new ScoreId(row.getObject("score_id", UUID.class)),
                Facts.read(row.getString("facts")),
                row.getObject("came_at", LocalDateTime.class).toInstant(UTC),
                Optional.empty()))
        .list()
        .forEach(each);
  }
}
