package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What sales said of those who were handed over: one verdict per score, the one that stands. Taken
/// down in the transaction of whoever says it; the same twice is one, and an older one that arrives
/// later changes nothing. One that was taken back is as if it had never been said.
@Component
class KeptVerdicts {

  /// A clock may be set back by an hour, or by one and a leap second.
  private static final Duration CLOCK_JUMP = Duration.ofHours(2);

  private final JdbcClient database;

  KeptVerdicts(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void take(Outcome outcome) {
    outcome.score().filter(this::isKnown).ifPresent(score -> take(score, outcome));
  }

  /// What was taken back is gone; what was said before it is there again.
  @EventListener
  void take(Retraction retraction) {
    retraction
        .score()
        .ifPresent(score ->
            database
                .sql("delete from scoring_verdict where score_id = ?")
                .param(score.value())
                .update());
    retraction.stands().ifPresent(this::take);
  }

  /// A score that is gone belonged to somebody who was erased.
  private boolean isKnown(ScoreId score) {
    return database
        .sql("select count(*) from scoring_score where id = ?")
        .param(score.value())
        .query(Boolean.class)
        .single();
  }

  private void take(ScoreId score, Outcome outcome) {
    var given = new Given(outcome.result(), outcome.at().truncatedTo(ChronoUnit.MICROS));
    if (find(score).map(before -> given.replaces(before)).orElse(true)) {
      database
          .sql(
              """
              insert into scoring_verdict (score_id, person_id, result, at)
              values (:score, :person, :result, :at)
              on duplicate key update result = value(result), at = value(at)
              """)
          .param("score", score.value())
          .param("person", outcome.person().value())
          .param("result", given.result().name())
          .param("at", LocalDateTime.ofInstant(given.at(), UTC))
          .update();
    }
  }

  Optional<Given> find(ScoreId score) {
    return database
        .sql("select result, at from scoring_verdict where score_id = ?")
        .param(score.value())
        .query((row, number) ->
            new Given(
                Outcome.Result.valueOf(row.getString("result")),
                row.getObject("at", LocalDateTime.class).toInstant(UTC)))
        .optional();
  }

  record Given(Outcome.Result result, Instant at) {

    /// The later stands. What can only come later in the life of a lead is believed to be later
    /// although the clock was set back in between.
    boolean replaces(Given before) {
      return at.isAfter(before.at)
          || (stage() > before.stage() && at.isAfter(before.at.minus(CLOCK_JUMP)));
    }

    private int stage() {
      return switch (result) {
        case NOT_YET -> 0;
        case ACCEPTED -> 1;
        case REJECTED, UNUSABLE, WON, LOST -> 2;
      };
    }
  }
}
