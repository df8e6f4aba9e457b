package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.scoring.Rules.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonTests {

  /// The marketer believes the opposite of what is true.
  private static final ScoringModel WRONG =
      Rules.model(
          List.of(fit("it", -20, "role", "it"), fit("finance", 30, "role", "finance")), List.of());

  @Test
  void fewVerdictsTeachNothing() {
    assertThat(Lesson.of(PastPeople.cases(99), WRONG, WRONG)).isEmpty();
  }

  @Test
  void verdictsOfOneKindTeachNothing() {
    var accepted =
        PastPeople.cases(300).stream().filter(one -> one.isGood().orElse(false)).toList();

    assertThat(accepted).hasSizeGreaterThan(100);
    assertThat(Lesson.of(accepted, WRONG, WRONG)).isEmpty();
  }

  @Test
  void aWrongBeliefIsBeatenOnTheNewestVerdicts() {
    var learnt = Lesson.of(PastPeople.cases(400), WRONG, WRONG).orElseThrow();

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
    var learnt = Lesson.of(cases, WRONG, WRONG).orElseThrow().draft();

    assertThat(Lesson.of(cases, WRONG, learnt).orElseThrow().confidence()).isLessThan(0.95);
  }

  @Test
  void theOrderInWhichCasesAreShownDoesNotMatter() {
    var cases = PastPeople.cases(200);

    assertThat(Lesson.of(cases.reversed(), WRONG, WRONG))
        .map(Lesson.Learnt::draftLoss)
        .isEqualTo(Lesson.of(cases, WRONG, WRONG).map(Lesson.Learnt::draftLoss));
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
