package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.engagement.Facts;

/// Makes every stored score again with [NaiveReplay], from what is stored and nothing else, and
/// compares rule by rule and with the sum.
public final class ReplayBench {

  private static final int TIMED = 2_000;

  private final JdbcClient database;
  private final PastHandoffs handoffs;
  private final Models models;
  private final Map<String, String> rules = new LinkedHashMap<>();
  private int same;
  private int other;
  private int rows;

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
    rows = database.sql("select count(*) from scoring_score").query(Integer.class).single();
    var last = new Facts[] {Facts.NONE};
    handoffs.newest(
        Integer.MAX_VALUE,
        handoff -> {
          last[0] = handoff.facts();
          compare(handoff);
        });
    System.out.printf(
        "%d stored scores: %d replayed the same, %d otherwise, %d without facts (erased persons)%n",
        rows, same, other, rows - same - other);
    System.out.printf("one visitor scored in %.4f ms%n", scoringMillis(last[0]));
    return other == 0;
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
                row.getString("contributions"),
                row.getBigDecimal("points").movePointRight(3).longValueExact()))
        .optional()
        .ifPresent(isSame -> {
          same += isSame ? 1 : 0;
          other += isSame ? 0 : 1;
        });
  }

  private static boolean isSame(
      PastHandoff handoff, String model, Instant asOf, String contributions, long points) {
    var replayed = NaiveReplay.contributions(handoff.facts().json(), model, asOf);
    var stored = NaiveReplay.stored(contributions);
    long sum = replayed.values().stream().mapToLong(Long::longValue).sum();
    boolean isSame = stored.equals(replayed) && sum == points;
    if (!isSame) {
      System.out.printf(
          "lead %s: stored %s = %d, replayed %s = %d%n",
          handoff.lead(), stored, points, replayed, sum);
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
