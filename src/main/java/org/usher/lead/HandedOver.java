package org.usher.lead;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.scoring.PastHandoff;
import org.usher.scoring.PastHandoffs;
import org.usher.scoring.ScoreId;

/// Shows the leads to whoever learns from them, with the facts that their scores were made from.
@Component
final class HandedOver implements PastHandoffs {

  private final JdbcClient jdbc;
  private final Sheets sheets;

  HandedOver(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @Override
  public void newest(int atMost, Consumer<PastHandoff> each) {
    var rows =
        jdbc.sql(
                """
                select id, score_id, raised_hand, raised_at, owner_id from lead_lead
                where not erased and not simulated order by raised_at desc, id limit ?
                """)
            .param(atMost)
            .query((row, unused) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("score_id", UUID.class),
                    row.getBoolean("raised_hand"),
                    row.getObject("raised_at", LocalDateTime.class),
                    Optional.ofNullable(row.getObject("owner_id", UUID.class))))
            .list();
    rows.forEach(row -> shown(row).ifPresent(each));
  }

  private Optional<PastHandoff> shown(Row row) {
    return sheets
        .facts(new LeadId(row.id()))
        .map(facts ->
            new PastHandoff(
                row.id(),
                new ScoreId(row.score()),
                facts,
                row.isRaisedHand(),
                row.raisedAt().toInstant(UTC),
                row.owner(),
                false));
  }

  private record Row(
      UUID id, UUID score, boolean isRaisedHand, LocalDateTime raisedAt, Optional<UUID> owner) {}
}
