package org.usher.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTests {

  @Test
  void nineAreTooFewToSayAShare() {
    assertThat(new Share(8, 9).percent()).isEmpty();
  }

  @Test
  void tenAreEnough() {
    assertThat(new Share(9, 10).percent()).hasValue(90);
  }

  @Test
  void aVisitOverMidnightDoesNotMakeMoreThanAll() {
    assertThat(Share.of(21, 20).percent()).hasValue(100);
  }
}
