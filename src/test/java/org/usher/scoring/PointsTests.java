package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTests {

  @Test
  void tenTenthsAreExactlyOne() {
    var tenth = Points.of(new BigDecimal("0.1"));

    assertThat(IntStream.range(0, 10).mapToObj(i -> tenth).reduce(Points.ZERO, Points::plus))
        .isEqualTo(Points.of(1));
  }

  @Test
  void theyAreWrittenAsOneWritesThem() {
    assertThat(Points.of(12)).hasToString("12");
    assertThat(Points.of(100)).hasToString("100");
    assertThat(Points.near(-7.5)).hasToString("-7.5");
    assertThat(Points.ZERO).hasToString("0");
  }

  @Test
  void moreThanThreeDecimalsAndMoreThanAMillionAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Points.of(new BigDecimal("0.0001")));
    assertThatIllegalArgumentException().isThrownBy(() -> Points.of(1_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> Points.of(new BigDecimal("1e99")));
  }
}
