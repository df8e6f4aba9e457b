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

  /// Matured verdicts on scores with these very points, wherever the line was, of those who came by
  /// one way, the newest last.
  ///
  /// @param pointsDigest of the model
  List<Forecast> of(String pointsDigest, Lane lane) {
    return of(pointsDigest, lane, false);
  }

  /// @param areSimulated those of a demonstration, and nobody else
  List<Forecast> of(String pointsDigest, Lane lane, boolean areSimulated) {
    return database
        .sql(
            """
            select points, result from scoring_score join scoring_verdict on score_id = id
            join scoring_model on version = model_version
            where points_digest = ? and as_of <= ? and raised_hand = ? and imported = ?
              and simulated = ? and result in ('ACCEPTED', 'WON', 'LOST', 'REJECTED')
            order by as_of, id
            """)
        .params(
            pointsDigest,
            LocalDateTime.now(clock.withZone(UTC)).minus(properties.maturity()),
            lane == Lane.RAISED_HAND,
            lane == Lane.IMPORTED,
            areSimulated)
        .query((row, number) ->
            new Forecast(
                Points.of(row.getBigDecimal("points")).logOdds(),
                !row.getString("result").equals("REJECTED")))
        .list();
  }
}
