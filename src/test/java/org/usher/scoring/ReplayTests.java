package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.scoring.Rules.fit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTests {

  private static final Optional<Outcome.Result> ACCEPTED = Optional.of(Outcome.Result.ACCEPTED);
  private static final Optional<Outcome.Result> REJECTED = Optional.of(Outcome.Result.REJECTED);

  /// Base -20 and line 0: IT has 10 points now and -15 in the draft, finance the other way round.
  private static final ScoringModel RUNNING =
      Rules.model(
          List.of(fit("it", 30, "role", "it"), fit("finance", 5, "role", "finance")), List.of());

  private static final ScoringModel DRAFT =
      Rules.model(
          List.of(fit("it", 5, "role", "it"), fit("finance", 30, "role", "finance")), List.of());

  private static final List<PastCase> CASES =
      List.of(
          PastPeople.of("role=it", 0, ACCEPTED),
          PastPeople.of("role=it", 168, REJECTED),
          PastPeople.of("role=finance", 2 * 168, ACCEPTED),
          PastPeople.of("role=competitor", 3 * 168, REJECTED),
          PastPeople.of("role=finance", 4 * 168, Optional.empty(), true));

  private final Replay replay = Replay.of(CASES, RUNNING, DRAFT);

  @Test
  void itSaysWhoWouldAppearAndWhoWouldVanish() {
    var backtest = replay.at(Points.ZERO);

    assertThat(backtest.cases()).isEqualTo(5);
    assertThat(backtest.appearing().first())
        .extracting(Backtest.Line::lead)
        .containsExactlyInAnyOrder(lead(2), lead(4));
    assertThat(backtest.vanishing().first())
        .extracting(Backtest.Line::lead)
        .containsExactlyInAnyOrder(lead(0), lead(1));
    assertThat(backtest.appearing().first()).extracting(Backtest.Line::isRaisedHand).contains(true);
  }

  @Test
  void itSaysHowManyOfThoseAboveTheLineWereAccepted() {
    var backtest = replay.at(Points.ZERO);

    assertThat(backtest.before().precision()).hasValue(50);
    assertThat(backtest.after().precision()).hasValue(100);
    assertThat(backtest.after().above()).isEqualTo(2);
    assertThat(backtest.weeks()).isEqualTo(4);
    assertThat(backtest.after().perWeek()).isEqualTo(0.5);
    assertThat(backtest.sellers()).extracting(Backtest.Load::leads).containsExactly(2);
  }

  @Test
  void itSaysWhereSalesSaidSomethingElse() {
    assertThat(replay.at(Points.ZERO).disagreeing().first())
        .extracting(Backtest.Line::lead)
        .containsExactly(lead(0));
  }

  @Test
  void theLineCanBeMoved() {
    assertThat(replay.at(Points.of(11)).after().above()).isZero();
    assertThat(replay.at(Points.of(-15)).after().above()).isEqualTo(4);
    assertThat(replay.at(Points.of(-100)).after().above())
        .as("a gate holds whatever the line")
        .isEqualTo(4);
  }

  @Test
  void theLineForACapacityLetsSoManyThrough() {
    assertThat(replay.lineFor(0.5)).isEqualTo(Points.of(10));
    assertThat(replay.at(replay.lineFor(1)).after().above()).isEqualTo(4);
    assertThat(replay.at(replay.lineFor(0)).after().above()).isZero();
    assertThat(replay.lineFor(100)).isEqualTo(Points.of(-15));
  }

  @Test
  void theDistributionHoldsEverybody() {
    var bars = replay.at(Points.ZERO).bars();

    assertThat(bars.stream().mapToInt(Backtest.Bar::count).sum()).isEqualTo(5);
    assertThat(bars).extracting(Backtest.Bar::from).containsExactly(-20, -10, 0, 10);
  }

  @Test
  void theDistributionReachesTheLineAlsoWhenAllAreBelowIt() {
    var far = RUNNING.withThreshold(Points.of(45));

    var bars = Replay.of(CASES, far, far).at(Points.of(45)).bars();

    assertThat(bars.getFirst().from()).isEqualTo(-20);
    assertThat(bars.getLast()).isEqualTo(new Backtest.Bar(40, 0, 0, 0));
  }

  @Test
  void nobodyIsNobody() {
    var nobody = Replay.of(List.of(), RUNNING, DRAFT);

    assertThat(nobody.isEmpty()).isTrue();
    assertThat(nobody.at(Points.ZERO).bars()).isEmpty();
    assertThat(nobody.at(Points.ZERO).after().precision()).isEmpty();
    assertThat(nobody.lineFor(5)).isEqualTo(RUNNING.threshold());
  }

  private static java.util.UUID lead(int number) {
    return CASES.get(number).handoff().lead();
  }
}
