package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.visitor.PersonId;

/// Decides by chance whether somebody below the line, who agreed to be contacted, is handed over
/// all the same, so that the portal also hears of those it does not believe in.
@Component
public class Exploring {

  private static final int WEEKS = 4;
  private static final double MOST = 0.5;

  private final JdbcClient database;
  private final ScoringProperties properties;
  private final Clock clock;

  Exploring(JdbcClient database, ScoringProperties properties, Clock clock) {
    this.database = database;
    this.properties = properties;
    this.clock = clock;
  }

  /// The chance of somebody who is below the line: a share of what sales gets by score, spread over
  /// all who are below. 0 as long as sales gets too few for any to be given away.
  ///
  /// @param belowPerWeek how many who agreed are below the line in a week
  public double propensity(double belowPerWeek) {
    double perWeek = byScore() / (double) WEEKS;
    return perWeek < properties.exploreFrom()
        ? 0
        : Math.min(MOST, properties.explore() * perWeek / Math.max(1, belowPerWeek));
  }

  /// The same person is decided once for each model, however often this is asked.
  public boolean isChosen(PersonId person, String modelVersion, double propensity) {
    String digest = Digest.of(person.value() + " " + modelVersion);
    long bits = Long.parseUnsignedLong(digest.substring(0, 13), 16);
    return bits / (double) (1L << 52) < propensity;
  }

  private long byScore() {
    return database
        .sql(
            """
            select count(*) from scoring_score
            where reaches_threshold and not raised_hand and not imported and not simulated
              and as_of > ?
            """)
        .param(LocalDateTime.now(clock.withZone(UTC)).minusWeeks(WEEKS))
        .query(Long.class)
        .single();
  }
}
