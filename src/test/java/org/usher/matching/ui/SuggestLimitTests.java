package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestLimitTests {

  private final SuggestLimit limit = new SuggestLimit();

  @Test
  void aProgramIsTurnedAwayAndOthersAreNot() {
    long admitted = IntStream.range(0, 1_000).filter(any -> limit.admits("192.0.2.1")).count();

    assertThat(admitted).isBetween(100L, 999L);
    assertThat(limit.admits("192.0.2.2")).isTrue();
  }

  @Test
  void theAddressesOfOneHouseholdCountTogether() {
    IntStream.range(0, 1_000).forEach(number -> limit.admits("2001:db8::" + number));

    assertThat(limit.admits("2001:db8::ffff")).isFalse();
    assertThat(limit.admits("2001:db8:1::1")).isTrue();
  }
}
