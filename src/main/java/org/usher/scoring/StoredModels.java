package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The models with which scores were made. A version that is kept is never changed.
@Component
class StoredModels {

  private static final Logger LOG = LoggerFactory.getLogger(StoredModels.class);

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
              insert ignore into scoring_model (version, rules, first_used_at, rules_digest,
                points_digest)
              values (:version, :rules, :now, :rulesDigest, :pointsDigest)
              """)
          .param("version", version)
          .param("rules", model.json())
          .param("now", LocalDateTime.now(clock.withZone(UTC)))
          .param("rulesDigest", model.rulesDigest())
          .param("pointsDigest", model.pointsDigest())
          .update();
    }
  }

  /// Models of older portals were kept without their digests.
  @PostConstruct
  void complete() {
    database
        .sql("select version, rules from scoring_model where rules_digest is null")
        .query((row, number) -> Map.entry(row.getString("version"), row.getString("rules")))
        .list()
        .forEach(kept -> complete(kept.getKey(), kept.getValue()));
  }

  private void complete(String version, String rules) {
    try {
      var model = ScoringModel.read(rules);
      database
          .sql("update scoring_model set rules_digest = ?, points_digest = ? where version = ?")
          .params(model.rulesDigest(), model.pointsDigest(), version)
          .update();
    } catch (IllegalArgumentException e) {
      LOG.warn("The kept model {} cannot be read any more", version);
    }
  }

  /// The model of this version, kept or recent.
  ///
  /// @throws IllegalArgumentException when no such model is known
  /// @throws IllegalStateException when somebody has changed it
  ScoringModel model(String version) {
    return recent.find(version).orElseGet(() -> recent.remember(read(version)));
  }

  /// Makes a model known that may have to be kept soon.
  ScoringModel remember(ScoringModel model) {
    return recent.remember(model);
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
