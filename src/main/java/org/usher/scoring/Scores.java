package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.usher.engagement.Facts;
import org.usher.visitor.PersonId;

/// Makes scores with the published model, keeps them, and makes them again.
@Component
public class Scores {

  private final JdbcClient database;
  private final StoredModels models;
  private final Models running;
  private final Agreements agreements;
  private final Clock clock;

  Scores(
      JdbcClient database,
      StoredModels models,
      Models running,
      Agreements agreements,
      Clock clock) {
    this.database = database;
    this.models = models;
    this.running = running;
    this.agreements = agreements;
    this.clock = clock;
  }

  /// The score of these facts now, by the model that runs. It is not kept.
  public Score score(Facts facts) {
    return score(facts, clock.instant());
  }

  /// The model that runs.
  public ScoringModel model() {
    return running.running();
  }

  /// The same at another time.
  ///
  /// @param now when facts are a little newer than this, the clock was set back, and they count all
  ///   the same
  public Score score(Facts facts, Instant now) {
    return Scorecard.score(facts, running.running(), AsOf.of(facts, now));
  }

  /// Keeps a score by which somebody is handed over, and its model when it is the first with it, in
  /// the transaction of the caller. The facts are not kept here: they belong to the lead.
  @Transactional
  public ScoreId record(PersonId person, Score score) {
    return record(person, score, 1);
  }

  /// The same of somebody who may have been chosen by chance.
  ///
  /// @param propensity the chance with which they were, above 0; 1 when it was no chance
  @Transactional
  public ScoreId record(PersonId person, Score score, double propensity) {
    return keep(person, score, Lane.BY_SCORE, propensity, false);
  }

  /// The same of somebody who asked to talk, and comes whatever the score.
  @Transactional
  public ScoreId recordRaisedHand(PersonId person, Score score) {
    return keep(person, score, Lane.RAISED_HAND, 1, false);
  }

  /// The same of somebody of a demonstration: it is shown as long as nothing real is there, and
  /// never counted with what is.
  @Transactional
  public ScoreId recordSimulated(PersonId person, Score score, boolean isRaisedHand) {
    return keep(person, score, isRaisedHand ? Lane.RAISED_HAND : Lane.BY_SCORE, 1, true);
  }

  /// Keeps a score of somebody who was handed over elsewhere and only teaches here.
  ///
  /// @param at when they came
  @Transactional
  public ScoreId recordImported(PersonId person, Facts facts, Instant at) {
    var score = Scorecard.score(facts, running.running(), at);
    return keep(person, score, Lane.IMPORTED, 1, false);
  }

  private ScoreId keep(
      PersonId person, Score score, Lane lane, double propensity, boolean isSimulated) {
    models.keep(score.modelVersion());
    var id = ScoreId.random();
    database
        .sql(
            """
            insert into scoring_score (id, person_id, model_version, as_of, points, fit_points,
              engagement_points, grade, reaches_threshold, contributions, holds, propensity, promise,
              raised_hand, imported, simulated)
            values (:id, :person, :version, :asOf, :points, :fit,
              :engagement, :grade, :reaches, :contributions, :holds, :propensity, :promise,
              :raisedHand, :imported, :simulated)
            """)
        .param("id", id.value())
        .param("person", person.value())
        .param("version", score.modelVersion())
        .param("asOf", LocalDateTime.ofInstant(score.asOf(), UTC))
        .param("points", score.points().decimal())
        .param("fit", score.fitPoints().decimal())
        .param("engagement", score.engagementPoints().decimal())
        .param("grade", score.grade().toString())
        .param("reaches", score.reachesThreshold())
        .param("contributions", ScoreForm.contributions(score))
        .param("holds", ScoreForm.holds(score))
        .param("propensity", propensity)
        .param("promise", promised(lane).orElse(null))
        .param("raisedHand", lane == Lane.RAISED_HAND)
        .param("imported", lane == Lane.IMPORTED)
        .param("simulated", isSimulated)
        .update();
    return id;
  }

  /// Nobody promised anything about people who came elsewhere.
  private Optional<String> promised(Lane lane) {
    return lane == Lane.IMPORTED ? Optional.empty() : agreements.current();
  }

  /// A score as it was recorded.
  @Transactional(readOnly = true)
  public Optional<Score> find(ScoreId id) {
    return database
        .sql("select * from scoring_score where id = ?")
        .param(id.value())
        .query((row, number) -> score(row))
        .optional();
  }

  /// Under which version of the shared promise a score was made; empty for those before there was
  /// any.
  @Transactional(readOnly = true)
  public Optional<String> promise(ScoreId id) {
    return database
        .sql("select promise from scoring_score where id = ?")
        .param(id.value())
        .query((row, number) -> Optional.ofNullable(row.getString("promise")))
        .optional()
        .flatMap(version -> version);
  }

  /// The scores recorded for a person, oldest first.
  @Transactional(readOnly = true)
  public List<ScoreId> of(PersonId person) {
    return database
        .sql("select id from scoring_score where person_id = ? order by as_of, id")
        .param(person.value())
        .query((row, number) -> new ScoreId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Makes a score again from the facts it was made from. It equals the one that was recorded, or
  /// these are not the facts.
  ///
  /// @param modelVersion as the score says
  /// @param asOf as the score says
  /// @throws IllegalArgumentException when there is no such model
  @Transactional(readOnly = true)
  public Score replay(String modelVersion, Facts facts, Instant asOf) {
    return Scorecard.score(facts, models.model(modelVersion), asOf);
  }

  private Score score(ResultSet row) throws SQLException {
    var model = models.model(row.getString("model_version"));
    return new Score(
        Points.of(row.getBigDecimal("points")),
        Points.of(row.getBigDecimal("fit_points")),
        Points.of(row.getBigDecimal("engagement_points")),
        Grade.parse(row.getString("grade")),
        row.getBoolean("reaches_threshold"),
        ScoreForm.contributions(row.getString("contributions"), model),
        ScoreForm.holds(row.getString("holds"), model),
        model.version(),
        row.getObject("as_of", LocalDateTime.class).toInstant(UTC));
  }
}
