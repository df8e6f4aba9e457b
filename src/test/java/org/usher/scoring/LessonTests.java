package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.scoring.Rules.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LessonTests {

  /// What runs was made by no verdict.
  private static final Instant ALWAYS = Instant.MIN;

  /// The marketer believes the opposite of what is true.
  private static final ScoringModel WRONG =
      Rules.model(
          List.of(fit("it", -20, "role", "it"), fit("finance", 30, "role", "finance")), List.of());

  @Test
  void fewVerdictsTeachNothing() {
    assertThat(Lesson.of(PastPeople.cases(99), WRONG, WRONG, ALWAYS)).isEmpty();
  }

  @Test
  void verdictsOfOneKindTeachNothing() {
    var accepted =
        PastPeople.cases(300).stream().filter(one -> one.isGood().orElse(false)).toList();

    assertThat(accepted).hasSizeGreaterThan(100);
    assertThat(Lesson.of(accepted, WRONG, WRONG, ALWAYS)).isEmpty();
  }

  @Test
  void aWrongBeliefIsBeatenOnTheNewestVerdicts() {
    var learnt = Lesson.of(PastPeople.cases(400), WRONG, WRONG, ALWAYS).orElseThrow();

    assertThat(learnt.taught()).isEqualTo(280);
    assertThat(learnt.tested()).isEqualTo(120);
    assertThat(learnt.draftLoss()).isLessThan(learnt.runningLoss());
    assertThat(learnt.confidence()).isGreaterThan(0.99);
    assertThat(learnt.draft().points().getFirst()).isGreaterThan(Points.of(10));
    assertThat(learnt.draft().points().getLast()).isLessThan(Points.of(-10));
    assertThat(learnt.draft().threshold()).isEqualTo(WRONG.threshold());
  }

  @Test
  void whatIsLearntAlreadyIsNotBeatenAgain() {
    var cases = PastPeople.cases(400);
    var learnt = Lesson.of(cases, WRONG, WRONG, ALWAYS).orElseThrow().draft();

    assertThat(Lesson.of(cases, WRONG, learnt, ALWAYS).orElseThrow().confidence()).isLessThan(0.95);
  }

  @Test
  void whatRunsIsNotJudgedByTheVerdictsThatMadeIt() {
    var cases = PastPeople.cases(400);
    var hours = PastPeople.FIRST;

    assertThat(Lesson.of(cases, WRONG, WRONG, hours.plus(Duration.ofHours(370)))).isEmpty();

    var judged = Lesson.of(cases, WRONG, WRONG, hours.plus(Duration.ofHours(339))).orElseThrow();
    assertThat(judged.taught()).isEqualTo(340);
    assertThat(judged.tested()).isEqualTo(60);
  }

  @Test
  void raisedHandsDoNotTeachThatPointsAreBad() {
    var authored =
        Rules.model(
            List.of(fit("it", 30, "role", "it"), fit("finance", 20, "role", "finance")), List.of());

    var apart = Lesson.of(twoLanes(authored, true), authored, authored, ALWAYS).orElseThrow();
    var together = Lesson.of(twoLanes(authored, false), authored, authored, ALWAYS).orElseThrow();

    assertThat(together.draft().points())
        .as("the lanes are such that they matter")
        .allMatch(points -> Points.ZERO.isAbove(points));
    assertThat(apart.draft().points()).allMatch(points -> points.isAbove(Points.of(10)));
    assertThat(apart.confidence()).as("there is nothing to learn").isLessThan(0.95);
  }

  @Test
  void theBaseIsThatOfThoseWhoComeByScoreAndIsKeptWhenThereAreHardlyAny() {
    var raised = PastPeople.cases(300).stream().map(one -> PastPeople.inLane(one, true)).toList();
    var mixed = new ArrayList<>(raised);
    mixed.addAll(PastPeople.cases(200));

    assertThat(learnt(raised).base()).isEqualTo(WRONG.base());
    assertThat(learnt(mixed).base()).isNotEqualTo(WRONG.base());
  }

  private static ScoringModel learnt(List<PastCase> cases) {
    return Lesson.of(cases, WRONG, WRONG, ALWAYS).orElseThrow().draft();
  }

  /// Whoever raises a hand is welcome, and has few points; whoever comes by score has many, and is
  /// less so. In both, points say what their author says.
  ///
  /// @param isKnown whether it is known who raised a hand
  private static List<PastCase> twoLanes(ScoringModel truth, boolean isKnown) {
    var random = new Random(3);
    var cases = new ArrayList<PastCase>();
    for (int i = 0; i < 2_000; i++) {
      boolean hasRaisedHand = i % 2 == 0;
      String given =
          hasRaisedHand && random.nextDouble() < 0.7
              ? "size=large"
              : random.nextBoolean() ? "role=it" : "role=finance";
      var one = PastPeople.of(given, i, Optional.empty());
      double logOdds = one.points(truth).logOdds() + (hasRaisedHand ? 2.5 : -1.5);
      var result =
          random.nextDouble() < Logistic.probability(logOdds)
              ? Outcome.Result.ACCEPTED
              : Outcome.Result.REJECTED;
      cases.add(PastPeople.of(given, i, Optional.of(result), hasRaisedHand && isKnown));
    }
    return cases;
  }

  @Test
  void theOrderInWhichCasesAreShownDoesNotMatter() {
    var cases = PastPeople.cases(200);

    assertThat(Lesson.of(cases.reversed(), WRONG, WRONG, ALWAYS))
        .map(Lesson.Learnt::draftLoss)
        .isEqualTo(Lesson.of(cases, WRONG, WRONG, ALWAYS).map(Lesson.Learnt::draftLoss));
  }

  @Test
  void aBadTimeAndBadDataSayNothingAndWhatIsOpenIsNotLost() {
    assertThat(good(Outcome.Result.ACCEPTED)).contains(true);
    assertThat(good(Outcome.Result.WON)).contains(true);
    assertThat(good(Outcome.Result.LOST)).contains(true);
    assertThat(good(Outcome.Result.REJECTED)).contains(false);
    assertThat(good(Outcome.Result.NOT_YET)).isEmpty();
    assertThat(good(Outcome.Result.UNUSABLE)).isEmpty();
    assertThat(PastPeople.of("role=it", 0, Optional.empty()).isGood()).isEmpty();
  }

  @Test
  void aVerdictMaturesByTheAgeOfTheHandoff() {
    var one = PastPeople.of("role=it", 0, Optional.of(Outcome.Result.REJECTED));
    Instant later = PastPeople.FIRST.plus(Duration.ofDays(14));

    assertThat(one.isMature(later.minusSeconds(1), Duration.ofDays(14))).isFalse();
    assertThat(one.isMature(later, Duration.ofDays(14))).isTrue();
  }

  private static Optional<Boolean> good(Outcome.Result result) {
    return PastPeople.of("role=it", 0, Optional.of(result)).isGood();
  }
}
