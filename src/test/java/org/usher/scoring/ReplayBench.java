package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.engagement.Facts;
import org.usher.scoring.NaiveReplay.Said;

/// Makes every stored score again with [NaiveReplay], from what is stored and nothing else, and
/// compares rule by rule, with the sums, the grade, the line and what holds back. People of a
/// demonstration are left out, since nobody may learn from them; everybody else must be there.
public final class ReplayBench {

  private static final int TIMED = 2_000;

  private final JdbcClient database;
  private final PastHandoffs handoffs;
  private final Models models;
  private final Map<String, String> rules = new LinkedHashMap<>();
  private int same;
  private int other;
  private int rows;
  private int simulated;

  public ReplayBench(ApplicationContext portal) {
    database = portal.getBean(JdbcClient.class);
    var all = portal.getBeansOfType(PastHandoffs.class).values();
    handoffs = (atMost, each) -> all.forEach(kept -> kept.newest(atMost, each));
    models = portal.getBean(Models.class);
  }

  /// @return whether all were the same
  public boolean run() {
    database
        .sql("select version, rules from scoring_model")
        .query((row, number) -> rules.put(row.getString("version"), row.getString("rules")))
        .list();
    rows = count("true");
    simulated = count("simulated");
    var last = new Facts[] {Facts.NONE};
    handoffs.newest(
        Integer.MAX_VALUE,
        handoff -> {
          last[0] = handoff.facts();
          compare(handoff);
        });
    System.out.printf(
        "%d stored scores: %d replayed the same, %d otherwise, %d of a demonstration, %d missing%n",
        rows, same, other, simulated, rows - same - other - simulated);
    System.out.printf("one visitor scored in %.4f ms%n", scoringMillis(last[0]));
    return isRight(rows, same, simulated);
  }

  /// Nothing replayed proves nothing, and so does whoever is missing.
  static boolean isRight(int rows, int same, int simulated) {
    return same > 0 && same + simulated == rows;
  }

  private int count(String which) {
    return database
        .sql("select count(*) from scoring_score where " + which)
        .query(Integer.class)
        .single();
  }

  private void compare(PastHandoff handoff) {
    database
        .sql("select * from scoring_score where id = ?")
        .param(handoff.score().value())
        .query((row, number) ->
            isSame(
                handoff,
                rules.getOrDefault(row.getString("model_version"), ""),
                row.getObject("as_of", LocalDateTime.class).toInstant(UTC),
                stored(row)))
        .optional()
        .ifPresent(isSame -> {
          same += isSame ? 1 : 0;
          other += isSame ? 0 : 1;
        });
  }

  private static Said stored(ResultSet row) throws SQLException {
    return new Said(
        NaiveReplay.stored(row.getString("contributions")),
        thousandths(row, "points"),
        thousandths(row, "fit_points"),
        thousandths(row, "engagement_points"),
        row.getString("grade"),
        row.getBoolean("reaches_threshold"),
        NaiveReplay.storedHolds(row.getString("holds")));
  }

  private static long thousandths(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).movePointRight(3).longValueExact();
  }

  private static boolean isSame(PastHandoff handoff, String model, Instant asOf, Said stored) {
    var replayed = NaiveReplay.of(handoff.facts().json(), model, asOf);
    boolean isSame = stored.equals(replayed);
    if (!isSame) {
      System.out.printf("lead %s: stored %s, replayed %s%n", handoff.lead(), stored, replayed);
    }
    return isSame;
  }

  private double scoringMillis(Facts facts) {
    var now = Instant.now();
    var model = models.running();
    for (int i = 0; i < TIMED; i++) {
      Scorecard.score(facts, model, now);
    }
    long start = System.nanoTime();
    for (int i = 0; i < TIMED; i++) {
      Scorecard.score(facts, model, now);
    }
    return (System.nanoTime() - start) / 1e6 / TIMED;
  }
}
