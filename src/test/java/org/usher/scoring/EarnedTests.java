package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is said of probabilities, and when.
class EarnedTests {

  @Test
  void nothingIsSaidOfFewVerdicts() {
    assertThat(Odds.earned(honest(99, 0))).isEmpty();
  }

  @Test
  void nothingIsSaidWhenTheNewestVerdictsAreAnotherWorld() {
    var past = new ArrayList<>(honest(140, 2));
    past.addAll(honest(60, -2));

    assertThat(Odds.earned(past)).isEmpty();
  }

  @Test
  void whatComesTrueIsSaid() {
    var earned = Odds.earned(honest(400, 0)).orElseThrow();

    assertThat(Logistic.probability(earned.logOdds(-1))).isCloseTo(0.27, within(0.1));
  }

  @Test
  void whatProvedItselfIsSaidAndNotWhatWasMadeAfterwards() {
    var past = honest(400, 0);

    assertThat(Odds.earned(past)).contains(Calibration.after(past.subList(0, 280)));
  }

  @Test
  void asUsualIsNoAlarm() {
    assertThat(Drift.of(honest(400, 0))).isEmpty();
    assertThat(Drift.of(honest(20, 0))).isEmpty();
  }

  @Test
  void fewerOrMoreThanExpectedIsAnAlarm() {
    assertThat(Drift.of(then(honest(300, 0), honest(60, -2)))).contains(Drift.FEWER_ACCEPTED);
    assertThat(Drift.of(then(honest(300, 0), honest(60, 2)))).contains(Drift.MORE_ACCEPTED);
  }

  @Test
  void aScoreThatRanksTheWrongWayRoundIsAnAlarm() {
    var turned =
        honest(60, 0).stream().map(one -> new Forecast(-one.logOdds(), one.isGood())).toList();

    assertThat(Drift.of(then(honest(300, 0), turned))).contains(Drift.ORDER_LOST);
  }

  @Test
  void theBootstrapIsSureOfABetterForecastAndUnsureOfTheSame() {
    var good = honest(200, 0);
    var noise = good.stream().map(one -> new Forecast(-one.logOdds(), one.isGood())).toList();

    assertThat(PairedBootstrap.confidence(good, noise)).isGreaterThan(0.99);
    assertThat(PairedBootstrap.confidence(good, good)).isZero();
  }

  private static List<Forecast> then(List<Forecast> before, List<Forecast> later) {
    var all = new ArrayList<>(before);
    all.addAll(later);
    return all;
  }

  /// @param shift by how much the truth is above what is said
  private static List<Forecast> honest(int count, double shift) {
    var random = new Random(count);
    var forecasts = new ArrayList<Forecast>();
    for (int i = 0; i < count; i++) {
      double said = 1.5 * random.nextGaussian();
      forecasts.add(new Forecast(said, random.nextDouble() < Logistic.probability(said + shift)));
    }
    return forecasts;
  }
}
