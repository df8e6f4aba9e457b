package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTests {

  @Test
  void whoRanksEveryGoodOneHigherHasAnAucOfOne() {
    assertThat(Quality.of(List.of(bad(-1), good(1), bad(0), good(2))).auc()).isEqualTo(1);
  }

  @Test
  void equalForecastsAreWorthAHalf() {
    assertThat(Quality.of(List.of(bad(0), good(0), bad(0), good(0))).auc()).isEqualTo(0.5);
    assertThat(Quality.of(List.of(bad(0), good(1), good(0), bad(-1))).auc()).isEqualTo(0.875);
  }

  @Test
  void aForecastOfOneHalfLosesTheLogarithmOfTwo() {
    assertThat(Quality.of(List.of(bad(0), good(0))).logLoss())
        .isCloseTo(Math.log(2), within(1e-12));
  }

  /// Ten groups of ten, each forecast at one half and each with seven good ones: off by 0.2.
  @Test
  void calibrationErrorIsByHowMuchTheGroupsAreOff() {
    var forecasts = new ArrayList<Forecast>();
    for (int group = 0; group < 10; group++) {
      for (int i = 0; i < 10; i++) {
        forecasts.add(new Forecast(group * 1e-9, i < 7));
      }
    }

    assertThat(Quality.of(forecasts).calibrationError()).isCloseTo(0.2, within(1e-6));
  }

  @Test
  void liftIsHowMuchRicherTheBestTenthIs() {
    var forecasts = new ArrayList<Forecast>();
    for (int i = 0; i < 100; i++) {
      forecasts.add(new Forecast(i, i >= 80));
    }

    assertThat(Quality.of(forecasts).lift()).isCloseTo(5, within(1e-12));
  }

  private static Forecast good(double logOdds) {
    return new Forecast(logOdds, true);
  }

  private static Forecast bad(double logOdds) {
    return new Forecast(logOdds, false);
  }
}
