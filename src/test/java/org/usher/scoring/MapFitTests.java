package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapFitTests {

  private static final Weights SAID = new Weights(-1, new double[] {0.7, -0.3});

  @Test
  void withoutVerdictsThePointsStandExactly() {
    assertThat(MapFit.fit(List.of(), prior(0.5))).isSameAs(SAID);
  }

  /// One feature, true of everybody, and a base that may not move: 3 of 4 are good, so the weight
  /// is ln 3 when it may be anything.
  @Test
  void aWeightThatMayBeAnythingIsWhatTheVerdictsSay() {
    var prior = new Prior(new Weights(0, new double[] {0}), new Prior.Spreads(1_000.0), 1e-6);
    var examples = List.of(good(0), good(0), good(0), bad(0));

    assertThat(MapFit.fit(examples, prior).of(0)).isCloseTo(Math.log(3), within(1e-4));
  }

  @Test
  void theSurerTheMarketerTheLessVerdictsMoveTheWeight() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 20; i++) {
      examples.add(bad(0));
      examples.add(good());
    }

    double sure = MapFit.fit(examples, prior(0.1)).of(0);
    double unsure = MapFit.fit(examples, prior(2)).of(0);

    assertThat(sure).isBetween(0.4, 0.7);
    assertThat(unsure).isLessThan(-1);
  }

  @Test
  void perfectlySeparatedVerdictsGiveFiniteWeights() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 500; i++) {
      examples.add(good(0));
      examples.add(bad(1));
    }

    var weights = MapFit.fit(examples, prior(0.5));

    assertThat(weights.of(0)).isFinite().isGreaterThan(1);
    assertThat(weights.of(1)).isFinite().isLessThan(-1);
  }

  @Test
  void theTruthIsFoundAgain() {
    var truth = new Weights(-0.5, new double[] {1.2, -0.8});
    var random = new Random(3);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 20_000; i++) {
      int[] features = random.nextBoolean() ? new int[] {0} : new int[] {0, 1};
      features = random.nextBoolean() ? features : new int[] {1};
      double p = Logistic.probability(truth.logOdds(features));
      examples.add(new Example(features, random.nextDouble() < p));
    }

    var weights = MapFit.fit(examples, prior(0.5));

    assertThat(weights.of(0) + weights.base()).isCloseTo(0.7, within(0.1));
    assertThat(weights.of(1) + weights.base()).isCloseTo(-1.3, within(0.1));
  }

  @Test
  void whoeverWasChosenByChanceStandsForSomeOthers() {
    assertThat(good(0).chosenWith(0.5).weight()).isEqualTo(2);
    assertThat(good(0).chosenWith(0.001).weight()).isEqualTo(4);
    assertThat(good(0).chosenWith(1).weight()).isEqualTo(1);
  }

  @Test
  void aSpreadOfZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> prior(0)).withMessageContaining("0.0");
  }

  private static Prior prior(double spread) {
    return new Prior(SAID, new Prior.Spreads(spread, spread), Prior.ANY_BASE);
  }

  private static Example good(int... features) {
    return new Example(features, true);
  }

  private static Example bad(int... features) {
    return new Example(features, false);
  }
}
