package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Learns the points of the published rules from what sales said. What is learnt is a draft; it may
/// be put to work when it has beaten the running model on the newest verdicts.
@Component("scoreLearning")
public class Learning {

  /// Enough to learn from, and still read in seconds.
  static final int MOST_CASES = 20_000;

  private final PastCases cases;
  private final Models models;
  private final StoredModels stored;
  private final KeptForecasts forecasts;
  private final Footing footing;
  private final ScoringNews news;
  private final ScoringProperties properties;
  private final JdbcClient database;
  private final Clock clock;

  Learning(
      PastCases cases,
      Models models,
      StoredModels stored,
      KeptForecasts forecasts,
      Footing footing,
      ScoringNews news,
      ScoringProperties properties,
      JdbcClient database,
      Clock clock) {
    this.cases = cases;
    this.models = models;
    this.stored = stored;
    this.forecasts = forecasts;
    this.footing = footing;
    this.news = news;
    this.properties = properties;
    this.database = database;
    this.clock = clock;
  }

  /// How far it is.
  @Transactional(readOnly = true)
  public Teaching state() {
    Instant before = clock.instant().minus(properties.maturity());
    Optional<Instant> since = models.since();
    boolean isSimulated = footing.isSimulated();
    return database
        .sql(
            """
            select count(*) as verdicts, coalesce(sum(result <> 'REJECTED'), 0) as accepted,
              coalesce(sum(as_of > ?), 0) as newer
            from scoring_score join scoring_verdict on score_id = id
            where as_of <= ? and simulated = ?
              and result in ('ACCEPTED', 'WON', 'LOST', 'REJECTED')
            """)
        .params(
            LocalDateTime.ofInstant(since.orElse(Instant.EPOCH), UTC),
            LocalDateTime.ofInstant(before, UTC),
            isSimulated)
        .query((row, number) ->
            new Teaching(
                row.getInt("verdicts"),
                row.getInt("accepted"),
                Lesson.LEAST_VERDICTS,
                row.getInt("newer"),
                draft(isSimulated),
                alarms(isSimulated)))
        .single();
  }

  /// Learns from all matured verdicts. What simulated ones teach is shown and never put to work.
  @Transactional
  public Teaching learn() {
    var now = clock.instant();
    boolean isSimulated = footing.isSimulated();
    var mature =
        cases.newest(MOST_CASES, isSimulated).stream()
            .filter(one -> one.isMature(now, properties.maturity()))
            .toList();
    var authored = models.authored();
    var running = models.running();
    Lesson.of(mature, authored, running, models.since().orElse(Instant.MIN))
        .ifPresent(learnt -> keep(learnt, authored, running, now, isSimulated));
    Teaching state = state();
    if (!isSimulated) {
      news.note(state);
    }
    return state;
  }

  /// A lane that grows beside another is no alarm, so each is looked at alone.
  private List<Drift> alarms(boolean areSimulated) {
    String points = models.running().pointsDigest();
    var alarms = EnumSet.noneOf(Drift.class);
    alarms.addAll(Drift.of(forecasts.of(points, Lane.BY_SCORE, areSimulated)));
    alarms.addAll(Drift.of(forecasts.of(points, Lane.RAISED_HAND, areSimulated)));
    return List.copyOf(alarms);
  }

  /// Puts the draft to work.
  ///
  /// @throws DraftRefused when this is no draft that has beaten what runs
  /// @throws SimulatedRefused when it was learnt from simulated verdicts
  @Transactional
  public void publish(String version, UUID by) {
    footing.requireReal();
    if (!hasProvedItself(version)) {
      throw new DraftRefused(version);
    }
    models.release(version, by);
  }

  /// Whether this is a draft that has beaten what runs.
  boolean hasProvedItself(String version) {
    return draft(false).filter(one -> one.version().equals(version) && one.isBetter()).isPresent();
  }

  private void keep(
      Lesson.Learnt learnt,
      ScoringModel authored,
      ScoringModel running,
      Instant now,
      boolean isSimulated) {
    var draft = learnt.draft().withThreshold(running.threshold());
    stored.keep(draft);
    database
        .sql(
            """
            insert into scoring_lesson (version, authored, running, learnt_at, taught, tested,
              draft_loss, running_loss, confidence, simulated)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            draft.version(),
            authored.version(),
            running.version(),
            LocalDateTime.ofInstant(now, UTC),
            learnt.taught(),
            learnt.tested(),
            learnt.draftLoss(),
            learnt.runningLoss(),
            learnt.confidence(),
            isSimulated)
        .update();
  }

  private Optional<Teaching.Draft> draft(boolean isSimulated) {
    var authored = models.authored();
    var running = models.running();
    return database
        .sql(
            """
            select * from scoring_lesson where authored = ? and running = ? and simulated = ?
            order by number desc limit 1
            """)
        .params(authored.version(), running.version(), isSimulated)
        .query((row, number) ->
            new Teaching.Draft(
                row.getString("version"),
                row.getObject("learnt_at", LocalDateTime.class).toInstant(UTC),
                row.getInt("taught"),
                row.getInt("tested"),
                row.getDouble("draft_loss"),
                row.getDouble("running_loss"),
                row.getDouble("confidence"),
                changes(authored, running, stored.model(row.getString("version")))))
        .optional();
  }

  private static List<Teaching.Change> changes(
      ScoringModel authored, ScoringModel running, ScoringModel draft) {
    var changes = new ArrayList<Teaching.Change>();
    changes.add(
        new Teaching.Change(
            ScoringModel.BASE, Optional.empty(), authored.base(), running.base(), draft.base()));
    for (int i = 0; i < authored.rules().size(); i++) {
      String rule = authored.rules().get(i);
      changes.add(
          new Teaching.Change(
              rule,
              authored.says(rule),
              authored.points().get(i),
              running.points().get(i),
              draft.points().get(i)));
    }
    return changes;
  }
}
