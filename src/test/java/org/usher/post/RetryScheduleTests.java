package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {
  private final Random random = new Random(1);

  @Test
  void tenAttemptsAreSpreadOverThreeDays() {
    RetrySchedule schedule = RetrySchedule.atPace(1);

    Duration sum = Duration.ZERO;
    for (int tries = 1; tries < 10; tries++) {
      sum = sum.plus(schedule.after(tries, random).orElseThrow());
    }
    assertThat(sum).isBetween(Duration.ofHours(68), Duration.ofHours(84));
    assertThat(schedule.after(10, random)).isEmpty();
    assertThat(schedule.isExhaustedAfter(9)).isFalse();
    assertThat(schedule.isExhaustedAfter(10)).isTrue();
  }

  @Test
  void whatFailedTogetherDoesNotComeBackTogether() {
    Set<Duration> waits = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      waits.add(RetrySchedule.atPace(1).after(2, random).orElseThrow());
    }
    assertThat(waits)
        .hasSizeGreaterThan(990)
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330)));
  }

  @Test
  void aPaceDividesEveryWait() {
    assertThat(RetrySchedule.atPace(3_600).after(9, random).orElseThrow())
        .isBetween(Duration.ofSeconds(21), Duration.ofSeconds(27));
    assertThatThrownBy(() -> RetrySchedule.atPace(0.5))
        .hasMessage("usher.post.pace is from 1 to 1000000, not 0.5");
  }
}
