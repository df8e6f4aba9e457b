package org.usher.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The bench on other people's data and rules.
class ScoringBenchTests {

  private static final String RULES =
      """
      - id: at-work
        when: {job: [admin., management]}
        points: 12
        sure: very
      - id: long-call
        when:
          duration: {at-least: 300, at-most: 5000}
          contact: cellular
        points: 15
      - id: no-call
        when: {duration: {empty: true}}
        points: -10
        sure: 0.8
      - id: agreed
        when: {news: Yes}
        points: 3
        sure: hardly
      """;

  private static final String DATA =
      """
      "job";"duration";"contact";"news";"y"
      "admin.";301;"cellular";"Yes";"yes"
      "nurse";;"telephone";"No";"no"
      "management; retired";300;"cellular";"Yes";"NO"
      "management";5001;"cellular";"Yes";""
      """;

  @Test
  void rulesSeeWhatTheDataSay() {
    var cases = cases(DATA, RULES, "y", Optional.empty());

    assertThat(cases.size()).isEqualTo(3);
    assertThat(cases.unlabelled()).isEqualTo(1);
    assertThat(cases.good()).isEqualTo(1);
    assertThat(cases.flags(0)).containsExactly(true, true, false, true);
    assertThat(cases.flags(1)).containsExactly(false, false, true, false);
    assertThat(cases.flags(2)).containsExactly(false, true, false, true);
  }

  @Test
  void theDelimiterIsFoundOrGiven() {
    assertThat(BenchTable.parse("a;b\n1;2\n", Optional.empty()).columns())
        .containsExactly("a", "b");
    assertThat(BenchTable.parse("\uFEFFa\tb\r\n1\t2", Optional.of("tab")).columns())
        .containsExactly("a", "b");
    assertThat(BenchTable.parse("a,b\n\"x\n\"\"y\",2\n", Optional.of(",")).cell(0, 0))
        .isEqualTo("x\n\"y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchTable.parse("a,b\n1,2", Optional.of("::")))
        .withMessageContaining("one character");
  }

  @Test
  void numbersAreOrderedByNumberAndDatesByText() {
    var byNumber = BenchTable.parse("n,d\n10,2026-02-01\n9,2026-01-01\n", Optional.empty());

    assertThat(byNumber.order(Optional.of("n"))).containsExactly(1, 0);
    assertThat(byNumber.order(Optional.of("d"))).containsExactly(1, 0);
    assertThat(byNumber.order(Optional.empty())).containsExactly(0, 1);
    assertThat(BenchTable.parse("n,d\n10,x\n,y\n9,z\n", Optional.empty()).order(Optional.of("n")))
        .containsExactly(1, 2, 0);
  }

  @Test
  void anUnknownColumnIsNamedTogetherWithThoseThereAre() {
    String rules = "- {id: a, when: {wage: high}, points: 1}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cases(DATA, rules, "y", Optional.empty()))
        .withMessageContainingAll("'wage'", "job, duration, contact");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cases(DATA, RULES, "outcome", Optional.empty()))
        .withMessageContaining("'outcome'");
  }

  @Test
  void aLabelThatIsNeitherYesNorNoIsShownWithItsRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cases(DATA, RULES, "job", Optional.empty()))
        .withMessageContainingAll("Row 1", "admin.");
  }

  @Test
  void rulesThatMakeNoSenseAreRefusedWithTheirId() {
    for (var wrong :
        List.of(
            List.of("- {id: a, when: {n: {at-least: 5, at-most: 3}}, points: 1}", "contradicts"),
            List.of("- {id: a, when: {n: {over: 5}}, points: 1}", "not 'over'"),
            List.of("- {id: a, when: {n: {at-least: many}}, points: 1}", "'many'"),
            List.of("- {id: a, when: {n: 1}, points: lots}", "'lots'"),
            List.of("- {id: a, when: {n: 1}, points: 1, sure: maybe}", "'maybe'"),
            List.of("- {id: a, points: 1}", "Rule 'a'"),
            List.of(
                "- {id: a, when: {n: 1}, points: 1}\n- {id: a, when: {n: 2}, points: 1}", "Two"),
            List.of("just words", "a list"),
            List.of("- {id: a, when: {n: 1}, points: 1, weight: 3}", "'weight'"))) {
      assertThatIllegalArgumentException()
          .as(wrong.getFirst())
          .isThrownBy(() -> BenchRules.parse(wrong.getFirst()))
          .withMessageContaining(wrong.getLast());
    }
  }

  @Test
  void allGoodOrAllBadCannotBeLearntFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            cases(
                "n,y\n1,1\n2,true\n", "- {id: a, when: {n: 1}, points: 1}", "y", Optional.empty()))
        .withMessageContaining("2 are good");
  }

  /// Of 37 columns of the data these may be known before the outcome; the rest are leaks or ids.
  private static final Set<String> KNOWN_BEFORE =
      Set.of(
          "Lead Origin",
          "Lead Source",
          "Do Not Email",
          "TotalVisits",
          "Total Time Spent on Website",
          "Page Views Per Visit",
          "Specialization",
          "How did you hear about X Education",
          "What is your current occupation",
          "What matters most to you in choosing a course",
          "City",
          "A free copy of Mastering The Interview");

  @Test
  void nothingIsLearntFromTheLabelsThatTest() {
    var bench = new ScoringBench(people(false), false);
    var flipped = new ScoringBench(people(true), false);

    assertThat(bench.training()).hasSize(70);
    bench
        .learners()
        .forEach((model, learner) ->
            assertThat(logOdds(requireNonNull(flipped.learners().get(model)), flipped))
                .as(model)
                .isEqualTo(logOdds(learner, bench)));
  }

  private static List<Double> logOdds(ScoringBench.Learner learner, ScoringBench bench) {
    return learner.learn(bench.training(), bench.testing()).stream()
        .map(Forecast::logOdds)
        .toList();
  }

  /// A hundred people, of whom the last thirty became what they did, or the opposite.
  private static BenchCases people(boolean isFlipped) {
    var random = new Random(4);
    var table = new StringBuilder("n,m,y\n");
    for (int i = 0; i < 100; i++) {
      boolean good = random.nextInt(3) > 0;
      table
          .append(random.nextInt(2))
          .append(',')
          .append(random.nextInt(2))
          .append(',')
          .append(good != (isFlipped && i >= 70) ? "yes" : "no")
          .append('\n');
    }
    String rules = "- {id: a, when: {n: 1}, points: 5}\n- {id: b, when: {m: 1}, points: -5}";
    return cases(table.toString(), rules, "y", Optional.empty());
  }

  /// Three won, of whom two had it; one lost, who had it. 0.1 is added to each count: of those who
  /// won (3.1 of them) 2.1 of 3.2 had it, of those who lost (1.1) 1.1 of 1.2.
  @Test
  void naiveBayesCountsAsOdooDoes() {
    var bayes =
        new OdooBayes(
            List.of(
                new boolean[] {true},
                new boolean[] {true},
                new boolean[] {false},
                new boolean[] {true}),
            List.of(true, true, true, false),
            1);

    assertThat(bayes.logOdds(new boolean[] {true}))
        .isCloseTo(Math.log(3.1 * 2.1 / 3.2 / (1.1 * 1.1 / 1.2)), within(1e-9));
    assertThat(bayes.logOdds(new boolean[] {false}))
        .isCloseTo(Math.log(3.1 * 1.1 / 3.2 / (1.1 * 0.1 / 1.2)), within(1e-9));
  }

  @Test
  void theRulesForTheBenchNameColumnsOnceEach() throws IOException {
    var rules = BenchRules.read(Path.of("src", "test", "resources", "bench", "x-education.yaml"));

    assertThat(rules.size()).isBetween(20, 40);
    assertThat(rules.columns()).isSubsetOf(KNOWN_BEFORE);
    assertThat(Files.readString(Path.of("src", "docs", "scoring.md"))).contains("at-least");
  }

  private static BenchCases cases(String data, String rules, String label, Optional<String> order) {
    return new BenchCases(
        BenchTable.parse(data, Optional.empty()), BenchRules.parse(rules), label, order);
  }
}
