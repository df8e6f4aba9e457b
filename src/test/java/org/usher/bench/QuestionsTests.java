package org.usher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What `bin/bench questions` makes of tables, odd ones too.
class QuestionsTests {

  private static final Noise NONE = new Noise(0, 0, 1);

  private static List<SequencedMap<String, Object>> rows(String csv, Noise noise) {
    return Questions.rows(ItemTable.parse(csv), noise, 50, Duration.ofSeconds(20));
  }

  private static String yesNo(int items, int questions) {
    return YesNoTable.rows(items, questions, 7).stream()
        .map(Csv::line)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void eightItemsAndThreeYesNoQuestionsNeedThreeWhateverThePolicy() {
    String csv =
        """
        item,a,b,c
        1,n,n,n
        2,n,n,y
        3,n,y,n
        4,n,y,y
        5,y,n,n
        6,y,n,y
        7,y,y,n
        8,y,y,y
        """;

    assertThat(rows(csv, NONE))
        .allSatisfy(row -> {
          assertThat(row.get("expected_questions")).isEqualTo(3.0);
          assertThat(row.get("optimum")).isEqualTo(3.0);
          assertThat(row.get("hit1")).isEqualTo(Map.of("3", 1.0, "5", 1.0, "7", 1.0, "10", 1.0));
        });
  }

  @Test
  void anEmptyCellIsAnAnswerOfItsOwnWithoutNoise() {
    assertThat(rows("item,a\nx,1\ny,\n", NONE).getFirst())
        .containsEntry("expected_questions", 1.0)
        .containsEntry("optimum", 1.0);
  }

  @Test
  void theOptimumIsNeverAboveAnyPolicy() {
    var rows = rows(yesNo(16, 8), new Noise(0.1, 0.1, 1));

    double optimum = number(rows.getFirst(), "optimum");
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(number(row, "expected_questions")).isGreaterThanOrEqualTo(optimum));
    assertThat(number(rows.getFirst(), "expected_questions"))
        .isCloseTo(optimum, within(0.05 * optimum));
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    var noise = new Noise(0.1, 0.1, 3);

    assertThat(withoutTimes(rows(yesNo(20, 10), noise)))
        .isEqualTo(withoutTimes(rows(yesNo(20, 10), noise)));
  }

  @Test
  void answersMoveBeliefFurtherThanTheyFilterWhenSomeAreWrong() {
    var rows = rows(yesNo(30, 40), new Noise(0.2, 0.1, 1));

    assertThat(hit3(rows, "adaptive")).isGreaterThan(hit3(rows, "hard"));
  }

  @Test
  void aTableWithOneColumnHasNothingToAsk() {
    assertThat(rows("item\nx\ny\nz\n", NONE))
        .allSatisfy(row ->
            assertThat(row)
                .containsEntry("expected_questions", 0.0)
                .containsEntry("stop_questions", 0.0));
  }

  @Test
  void aTableWithOneRowIsDecidedAtOnce() {
    assertThat(rows("item,a,b\nx,1,2\n", NONE))
        .allSatisfy(row ->
            assertThat(row)
                .containsEntry("expected_questions", 0.0)
                .containsEntry("stop_right3", 1.0));
  }

  @Test
  void itemsThatAreAllAlikeShareTheirRank() {
    var rows = rows("item,a,b\n1,x,y\n2,x,y\n3,x,y\n4,x,y\n5,x,y\n6,x,y\n7,x,y\n8,x,y\n", NONE);

    // all eight stand at rank 4.5
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row)
                .containsEntry("expected_questions", 0.0)
                .containsEntry("hit3", Map.of("3", 0.0, "5", 0.0, "7", 0.0, "10", 0.0)));
  }

  @Test
  void aRowHasTheFiguresThatWereAgreedAndNoOthers() {
    var out = new ByteArrayOutputStream();
    var sheet = new Sheet(true, new PrintStream(out, true, UTF_8));
    rows(yesNo(16, 8), new Noise(0.1, 0.1, 1)).forEach(sheet::add);
    var rows =
        out.toString(UTF_8)
            .lines()
            .map(line -> JsonMapper.builder().build().readTree(line))
            .toList();

    assertThat(rows)
        .extracting(row -> row.get("policy").asString())
        .containsExactly("adaptive", "fixed", "random", "hard");
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.get("bench").asString()).isEqualTo("questions");
          assertThat(row.propertyNames())
              .containsExactly(
                  "bench",
                  "policy",
                  "expected_questions",
                  "optimum",
                  "hit1",
                  "hit3",
                  "stop_questions",
                  "stop_right3",
                  "stop_calibration",
                  "choice_p50_ms",
                  "choice_p95_ms");
          assertThat(row.get("hit1").propertyNames()).containsExactly("3", "5", "7", "10");
          assertThat(row.get("hit3").propertyNames()).containsExactly("3", "5", "7", "10");
        });
  }

  @Test
  void raggedRowsAndQuotesAreReadAndTold() {
    var table = ItemTable.parse("item,\"a, b\",c\nx,\"say \"\"no\"\"\"\ny,1,2,3\n");

    assertThat(table.questions()).containsExactly("a, b", "c");
    assertThat(table.rows()).containsExactly(List.of("say \"no\"", ""), List.of("1", "2"));
    assertThat(table.remarks()).hasSize(2);
  }

  @Test
  void aTableWithoutItemsIsRefused() {
    assertThatThrownBy(() -> ItemTable.parse("item,a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one item");
  }

  private static double number(Map<?, ?> row, String name) {
    return (double) Objects.requireNonNull(row.get(name), name);
  }

  private static double hit3(List<SequencedMap<String, Object>> rows, String policy) {
    return rows.stream()
        .filter(row -> policy.equals(row.get("policy")))
        .map(row -> (Map<?, ?>) row.get("hit3"))
        .mapToDouble(hits -> number(hits, "10"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> withoutTimes(List<SequencedMap<String, Object>> rows) {
    return rows.stream()
        .map(row ->
            row.entrySet().stream()
                .filter(
                    figure -> figure.getValue() != null && !figure.getKey().startsWith("choice"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toList();
  }
}
