package org.usher.scoring;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What became of the people of a demonstration, kept apart from what is real: it is shown as long
/// as nothing real is there, and gone with the season.
@Component
public class SimulatedScoring {

  private final KeptVerdicts verdicts;
  private final JdbcClient database;

  SimulatedScoring(KeptVerdicts verdicts, JdbcClient database) {
    this.verdicts = verdicts;
    this.database = database;
  }

  /// Takes a verdict down, in the transaction of the caller. Nothing happens when its score is not
  /// simulated.
  @Transactional
  public void take(Outcome outcome) {
    outcome.score().filter(this::isSimulated).ifPresent(score -> verdicts.take(outcome));
  }

  /// The same for one that is taken back.
  @Transactional
  public void take(Retraction retraction) {
    retraction.score().filter(this::isSimulated).ifPresent(score -> verdicts.take(retraction));
  }

  private boolean isSimulated(ScoreId score) {
    return database
        .sql("select count(*) from scoring_score where id = ? and simulated")
        .param(score.value())
        .query(Boolean.class)
        .single();
  }

  /// Takes out what was learnt from simulated verdicts, with the models that nobody else uses.
  /// Scores and verdicts go with their people.
  @Transactional
  public void forget() {
    var versions =
        database
            .sql("select distinct version from scoring_lesson where simulated")
            .query(String.class)
            .list();
    database.sql("delete from scoring_lesson where simulated").update();
    versions.forEach(this::forgetModel);
  }

  private void forgetModel(String version) {
    database
        .sql(
            """
            delete from scoring_model where version = :version
              and not exists (select 1 from scoring_lesson where version = :version)
              and not exists (select 1 from scoring_score where model_version = :version)
              and not exists (select 1 from scoring_release
                where version = :version or authored = :version)
            """)
        .param("version", version)
        .update();
  }
}
