package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayBenchTests {

  @Test
  void itIsRightWhenAllButThoseOfADemonstrationCameOutTheSame() {
    assertThat(ReplayBench.isRight(500, 500, 0)).isTrue();
    assertThat(ReplayBench.isRight(500, 480, 20)).isTrue();
    assertThat(ReplayBench.isRight(500, 499, 0)).as("one came out otherwise or is gone").isFalse();
    assertThat(ReplayBench.isRight(20, 0, 20)).as("nothing was replayed").isFalse();
    assertThat(ReplayBench.isRight(0, 0, 0)).as("there was nothing").isFalse();
  }
}
