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

  private final ObjectProvider<PastHandoffs> handoffs;
  private final JdbcClient database;

  PastCases(ObjectProvider<PastHandoffs> handoffs, JdbcClient database) {
    this.handoffs = handoffs;
    this.database = database;
  }

  /// The newest first.
  List<PastCase> newest(int atMost) {
    var scores = scores();
    var cases = new ArrayList<PastCase>();
    handoffs.stream()
        .forEach(kept ->
            kept.newest(
                atMost,
                handoff ->
                    Optional.ofNullable(scores.get(handoff.score().value()))
                        .map(score ->
                            new PastCase(
                                handoff, score.asOf(), score.propensity(), score.verdict()))
                        .ifPresent(cases::add)));
    return cases.stream()
        .sorted(Comparator.comparing((PastCase one) -> one.handoff().at()).reversed())
        .limit(atMost)
        .toList();
  }

  private Map<UUID, Kept> scores() {
    var scores = new HashMap<UUID, Kept>();
    database
        .sql(
            """
            select id, as_of, propensity, result from scoring_score
            left join scoring_verdict on score_id = id
            """)
        .query((row, number) ->
            scores.put(
                row.getObject("id", UUID.class),
                new Kept(
                    row.getObject("as_of", LocalDateTime.class).toInstant(UTC),
                    row.getDouble("propensity"),
                    Optional.ofNullable(row.getString("result")).map(Outcome.Result::valueOf))))
        .list();
    return scores;
  }

  private record Kept(Instant asOf, double propensity, Optional<Outcome.Result> verdict) {}
}
