package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmissionLimitTests {

  private final SubmissionLimit limit =
      new SubmissionLimit(new HandoffProperties(List.of(), Map.of(), 3, Duration.ZERO));

  @Test
  void anAddressMaySendSoManyAndNoMore() {
    assertThat(IntStream.range(0, 5).mapToObj(unused -> limit.admits("127.0.0.1")))
        .containsExactly(true, true, true, false, false);
    assertThat(limit.admits("192.0.2.1")).isTrue();
  }

  @Test
  void aHouseholdCountsAsOneHoweverManyAddressesItHas() {
    IntStream.range(0, 3).forEach(i -> limit.admits("2001:db8:0:1::" + i));

    assertThat(limit.admits("2001:db8:0:1:ffff::1")).isFalse();
    assertThat(limit.admits("2001:db8:0:2::1")).isTrue();
  }
}
