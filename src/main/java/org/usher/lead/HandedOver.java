package org.usher.lead;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.scoring.PastHandoff;
import org.usher.scoring.PastHandoffs;
import org.usher.scoring.ScoreId;

/// Shows the leads to whoever learns from them, with the facts that their scores were made from.
@Component
final class HandedOver implements PastHandoffs {

  /// Leads that are opened together.
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Sheets sheets;

  HandedOver(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @Override
  public void newest(int atMost, Consumer<PastHandoff> each) {
    newest(atMost, false, each);
  }

  @Override
  public void newestSimulated(int atMost, Consumer<PastHandoff> each) {
    newest(atMost, true, each);
  }

  private void newest(int atMost, boolean areSimulated, Consumer<PastHandoff> each) {
    var rows =
        jdbc.sql(
                """
                select id, score_id, raised_at, owner_id from lead_lead
                where not erased and simulated = ? order by raised_at desc, id limit ?
                """)
            .params(areSimulated, atMost)
            .query((row, unused) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("score_id", UUID.class),
                    row.getObject("raised_at", LocalDateTime.class),
                    Optional.ofNullable(row.getObject("owner_id", UUID.class))))
            .list();
    for (int from = 0; from < rows.size(); from += BATCH) {
      show(rows.subList(from, Math.min(rows.size(), from + BATCH)), each);
    }
  }

  private void show(List<Row> rows, Consumer<PastHandoff> each) {
    var facts = sheets.facts(rows.stream().map(row -> new LeadId(row.id())).toList());
    rows.forEach(row ->
        Optional.ofNullable(facts.get(new LeadId(row.id())))
            .map(known -> shown(row, known))
            .ifPresent(each));
  }

  private static PastHandoff shown(Row row, Facts facts) {
    return new PastHandoff(
        row.id(), new ScoreId(row.score()), facts, row.raisedAt().toInstant(UTC), row.owner());
  }

  private record Row(UUID id, UUID score, LocalDateTime raisedAt, Optional<UUID> owner) {}
}
