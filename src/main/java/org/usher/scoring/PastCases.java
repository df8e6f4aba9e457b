package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings together who was handed over, with which facts, and what became of it.
@Component
class PastCases {

  /// Scores that are read together.
  private static final int BATCH = 500;

  private final ObjectProvider<PastHandoffs> handoffs;
  private final JdbcClient database;

  PastCases(ObjectProvider<PastHandoffs> handoffs, JdbcClient database) {
    this.handoffs = handoffs;
    this.database = database;
  }

  /// The newest first.
  ///
  /// @param areSimulated those of a demonstration, and nobody else
  List<PastCase> newest(int atMost, boolean areSimulated) {
    var handed = new ArrayList<PastHandoff>();
    handoffs.stream()
        .forEach(kept -> {
          if (areSimulated) {
            kept.newestSimulated(atMost, handed::add);
          } else {
            kept.newest(atMost, handed::add);
          }
        });
    var newest =
        handed.stream()
            .sorted(Comparator.comparing(PastHandoff::at).reversed())
            .limit(atMost)
            .toList();
    var scores = new HashMap<UUID, Kept>();
    for (int from = 0; from < newest.size(); from += BATCH) {
      read(newest.subList(from, Math.min(newest.size(), from + BATCH)), scores);
    }
    return newest.stream()
        .flatMap(handoff ->
            Optional.ofNullable(scores.get(handoff.score().value()))
                .map(score -> score.of(handoff))
                .stream())
        .toList();
  }

  private void read(List<PastHandoff> handed, Map<UUID, Kept> scores) {
    database
        .sql(
            """
            select id, raised_hand, imported, as_of, propensity, result from scoring_score
            left join scoring_verdict on score_id = id
            where id in (:scores)
            """)
        .param("scores", handed.stream().map(one -> one.score().value()).toList())
        .query((row, number) ->
            scores.put(
                row.getObject("id", UUID.class),
                new Kept(
                    Lane.of(row.getBoolean("raised_hand"), row.getBoolean("imported")),
                    row.getObject("as_of", LocalDateTime.class).toInstant(UTC),
                    row.getDouble("propensity"),
                    Optional.ofNullable(row.getString("result")).map(Outcome.Result::valueOf))))
        .list();
  }

  private record Kept(
      Lane lane, Instant asOf, double propensity, Optional<Outcome.Result> verdict) {

    PastCase of(PastHandoff handoff) {
      return new PastCase(handoff, lane, asOf, propensity, verdict);
    }
  }
}
