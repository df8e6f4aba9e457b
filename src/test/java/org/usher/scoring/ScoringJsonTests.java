package org.usher.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What others read from `bin/bench scoring --json`, with and without `--loop`.
class ScoringJsonTests {

  private static final List<String> FORECASTS =
      List.of(
          "bench",
          "model",
          "split",
          "labels",
          "auc",
          "log_loss",
          "ece",
          "ece_rolling",
          "lift10",
          "fit_ms",
          "log_loss_rolling");

  private static final List<String> LOOP =
      List.of("bench", "policy", "explore", "wins", "of", "final_auc");

  private static final List<String> MODELS = List.of("points", "map", "ridge", "odoo");

  private static List<JsonNode> lines(Runnable bench) {
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      bench.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).lines().map(new JsonMapper()::readTree).toList();
  }

  private static String said(JsonNode line, String key) {
    return line.get(key).asString();
  }

  private static BenchCases people() {
    var random = new Random(4);
    var table = new StringBuilder("n,m,y\n");
    for (int i = 0; i < 300; i++) {
      int n = random.nextInt(2);
      boolean good = random.nextDouble() < (n == 1 ? 0.7 : 0.3);
      table.append("%d,%d,%s%n".formatted(n, random.nextInt(2), good ? "yes" : "no"));
    }
    String rules = "- {id: a, when: {n: 1}, points: 5}\n- {id: b, when: {m: 1}, points: -5}";
    return new BenchCases(
        BenchTable.parse(table.toString(), Optional.empty()),
        BenchRules.parse(rules),
        "y",
        Optional.empty());
  }

  @Test
  void everySplitOfEveryModelIsALineWithTheSameKeys() {
    var lines = lines(() -> new ScoringBench(people(), true).run(3, List.of(20, 100)));

    assertThat(lines)
        .allSatisfy(line ->
            assertThat(List.copyOf(line.propertyNames())).containsExactlyElementsOf(FORECASTS));
    assertThat(lines).extracting(line -> said(line, "bench")).containsOnly("scoring");
    for (String split : List.of("time", "folds")) {
      assertThat(lines.stream().filter(line -> said(line, "split").equals(split)))
          .as(split)
          .extracting(line -> said(line, "model"))
          .containsExactlyElementsOf(MODELS);
    }
    assertThat(lines.stream().filter(line -> said(line, "split").equals("labels")))
        .extracting(line -> line.get("labels").asInt() + " " + said(line, "model"))
        .containsExactly(
            "20 points",
            "20 map",
            "20 ridge",
            "20 odoo",
            "100 points",
            "100 map",
            "100 ridge",
            "100 odoo");
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.get("auc").asDouble()).isBetween(0.0, 1.0);
          assertThat(line.get("ece_rolling").isNull())
              .isEqualTo(!said(line, "split").equals("time"));
        });
  }

  @Test
  void everyPolicyOfTheLoopIsALine() {
    var lines = lines(() -> new ScoringLoop(people(), 0.3, 0.05, true).run());

    assertThat(lines)
        .allSatisfy(
            line -> assertThat(List.copyOf(line.propertyNames())).containsExactlyElementsOf(LOOP));
    assertThat(lines)
        .extracting(line -> said(line, "policy"))
        .containsExactly("arrival", "points", "map");
    assertThat(lines).extracting(line -> said(line, "bench")).containsOnly("scoring-loop");
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.get("wins").asInt()).isBetween(0, line.get("of").asInt()));
  }
}
