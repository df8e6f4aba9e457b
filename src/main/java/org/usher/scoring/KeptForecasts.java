package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a model said of people when they were handed over, and what became of them.
@Component
class KeptForecasts {

  private final JdbcClient database;
  private final ScoringProperties properties;
  private final Clock clock;

  KeptForecasts(JdbcClient database, ScoringProperties properties, Clock clock) {
    this.database = database;
    this.properties = properties;
    this.clock = clock;
  }

  /// Matured verdicts on scores of this model, the newest last.
  List<Forecast> of(String version) {
    return database
        .sql(
            """
            select points, result from scoring_score join scoring_verdict on score_id = id
            where model_version = ? and as_of <= ? and not imported
              and result in ('ACCEPTED', 'WON', 'LOST', 'REJECTED')
            order by as_of, id
            """)
        .params(version, LocalDateTime.now(clock.withZone(UTC)).minus(properties.maturity()))
        .query((row, number) ->
            new Forecast(
                Points.of(row.getBigDecimal("points")).logOdds(),
                !row.getString("result").equals("REJECTED")))
        .list();
  }
}
