package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTests {

  @Test
  void withoutVerdictsNothingIsBent() {
    assertThat(Calibration.after(List.of()).logOdds(0.7)).isEqualTo(0.7);
  }

  @Test
  void theMoreVerdictsTheMoreMayBeBent() {
    assertThat(Calibration.after(boasting(99))).isInstanceOf(Shift.class);
    assertThat(Calibration.after(boasting(100))).isInstanceOf(Platt.class);
    assertThat(Calibration.after(boasting(999))).isInstanceOf(Platt.class);
    assertThat(Calibration.after(boasting(1_000))).isInstanceOf(Isotonic.class);
  }

  @Test
  void aLevelThatIsTooHighIsLowered() {
    assertThat(Shift.of(boasting(90)).by()).isNegative();
  }

  /// What is said is twice as steep as the truth.
  @Test
  void whatIsTooSteepIsMadeFlatter() {
    assertThat(Platt.of(boasting(3_000)).steepness()).isCloseTo(0.5, within(0.15));
  }

  @Test
  void onlyTheNewestTeachLevelAndSteepness() {
    var past = new ArrayList<Forecast>();
    for (int i = 0; i < 500; i++) {
      past.add(new Forecast(0, false));
    }
    for (int i = 0; i < 300; i++) {
      past.add(new Forecast(0, i % 10 != 0));
    }

    double calibrated = Calibration.after(past).logOdds(0);

    assertThat(Logistic.probability(calibrated)).isCloseTo(0.9, within(0.02));
  }

  @Test
  void anyRisingLineKeepsTheOrderOfPeopleAndNeverSaysNever() {
    var line = Isotonic.of(boasting(2_000));
    double before = line.logOdds(-20);
    for (double raw = -20; raw <= 20; raw += 0.05) {
      double here = line.logOdds(raw);
      assertThat(here).isGreaterThanOrEqualTo(before);
      assertThat(Logistic.probability(here)).isStrictlyBetween(0.0, 1.0);
      before = here;
    }
  }

  @Test
  void whatIsCalibratedComesTrueAsOftenAsItSays() {
    var line = Calibration.after(boasting(4_000));
    var later = boasting(4_000, 77).stream().map(line::of).toList();

    assertThat(Quality.of(boasting(4_000, 77)).calibrationError()).isGreaterThan(0.1);
    assertThat(Quality.of(later).calibrationError()).isLessThan(0.04);
  }

  private static List<Forecast> boasting(int count) {
    return boasting(count, 5);
  }

  /// Says twice the log odds of the truth, and one more.
  private static List<Forecast> boasting(int count, long seed) {
    var random = new Random(seed);
    var forecasts = new ArrayList<Forecast>();
    for (int i = 0; i < count; i++) {
      double truth = random.nextGaussian();
      boolean good = random.nextDouble() < Logistic.probability(truth);
      forecasts.add(new Forecast(2 * truth + 1, good));
    }
    return forecasts;
  }
}
