package org.usher.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkLimitTests {

  private final NetworkLimit limit = new NetworkLimit(3, 1, Duration.ofHours(1));

  @Test
  void aNetworkMayAskSoOftenAndNoMoreAndOthersStillMay() {
    assertThat(IntStream.range(0, 5).mapToObj(_ -> limit.admits("192.0.2.1")))
        .containsExactly(true, true, true, false, false);
    assertThat(limit.admits("192.0.2.2")).isTrue();
    assertThat(limit.pause()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aHouseholdCountsAsOneHoweverManyAddressesItHas() {
    IntStream.range(0, 3).forEach(i -> limit.admits("2001:db8:0:1::" + i));

    assertThat(limit.admits("2001:db8:0:1:ffff::1")).isFalse();
    assertThat(limit.admits("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void whatIsNoAddressCountsAsItStands() {
    IntStream.range(0, 3).forEach(_ -> limit.admits("somebody"));

    assertThat(limit.admits("somebody")).isFalse();
    assertThat(limit.admits("")).isTrue();
  }
}
