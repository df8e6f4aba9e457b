package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The models with which scores were made. A version that is kept is never changed.
@Component
class StoredModels {

  private final JdbcClient database;
  private final RecentModels recent;
  private final Clock clock;

  StoredModels(JdbcClient database, RecentModels recent, Clock clock) {
    this.database = database;
    this.recent = recent;
    this.clock = clock;
  }

  /// Makes sure that a model is kept, in the transaction of the caller.
  ///
  /// @throws IllegalArgumentException when no such model is known
  void keep(String version) {
    if (!isKept(version)) {
      var model = recent.find(version).orElseThrow(() -> unknown(version));
      database
          .sql(
              """
              insert ignore into scoring_model (version, rules, first_used_at)
              values (:version, :rules, :now)
              """)
          .param("version", version)
          .param("rules", model.json())
          .param("now", LocalDateTime.now(clock.withZone(UTC)))
          .update();
    }
  }

  /// The model of this version, kept or recent.
  ///
  /// @throws IllegalArgumentException when no such model is known
  /// @throws IllegalStateException when somebody has changed it
  ScoringModel model(String version) {
    return recent.find(version).orElseGet(() -> recent.remember(read(version)));
  }

  /// Makes sure that a model made here is kept.
  void keep(ScoringModel model) {
    recent.remember(model);
    keep(model.version());
  }

  private boolean isKept(String version) {
    return database
        .sql("select count(*) from scoring_model where version = ?")
        .param(version)
        .query(Boolean.class)
        .single();
  }

  private ScoringModel read(String version) {
    var model =
        database
            .sql("select rules from scoring_model where version = ?")
            .param(version)
            .query(String.class)
            .optional()
            .map(ScoringModel::read)
            .orElseThrow(() -> unknown(version));
    if (!model.version().equals(version)) {
      throw new IllegalStateException(
          "The model %s was changed after scores were made with it: it is %s now"
              .formatted(version, model.version()));
    }
    return model;
  }

  private static IllegalArgumentException unknown(String version) {
    return new IllegalArgumentException("There is no model of version '%s'".formatted(version));
  }
}
