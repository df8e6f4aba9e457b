package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration QUICK = Duration.ofMillis(10);
  private static final Duration SLOW = Duration.ofSeconds(10);

  private final Lane lane = new Lane(Lanes.WIDTH);

  @Test
  void aQuickReceiverIsWaitedFor() throws InterruptedException {
    fill(QUICK);

    assertThat(lane.isShut(PATIENCE)).isFalse();
    Thread.startVirtualThread(() -> lane.leave(QUICK));
    assertThat(lane.enter(PATIENCE)).isTrue();
  }

  @Test
  void aReceiverThatTakesLongIsNotWaitedForByThoseWhoWouldNotGetIn() throws InterruptedException {
    fill(SLOW);
    Duration lessThanAPlaceTakes = Duration.ofSeconds(1);

    assertThat(lane.isShut(lessThanAPlaceTakes)).isTrue();
    long begun = System.nanoTime();
    assertThat(lane.enter(lessThanAPlaceTakes)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void aReceiverThatHasNeverLetGoOfAnyIsNotWaitedForLongerThanItHasBeenStill()
      throws InterruptedException {
    for (int i = 0; i < Lanes.WIDTH; i++) {
      assertThat(lane.enter(PATIENCE)).isTrue();
    }
    assertThat(lane.isShut(PATIENCE)).isFalse();

    Thread.sleep(30);

    assertThat(lane.isShut(Duration.ofMillis(20))).isTrue();
  }

  @Test
  void whoIsSentAwayComesBackOneAfterTheOtherAsPlacesGetFree() throws InterruptedException {
    fill(SLOW);

    Duration first = lane.comeBackIn();
    Duration tenth = IntStream.range(0, 9).mapToObj(_ -> lane.comeBackIn()).toList().getLast();

    assertThat(first).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_260));
    assertThat(tenth.minus(first).toMillis())
        .isBetween(9 * SLOW.toMillis() / Lanes.WIDTH - 100, 9 * SLOW.toMillis() / Lanes.WIDTH);
  }

  @Test
  void thousandsWhoAreSentAwayAreBackWithinFiveMinutes() throws InterruptedException {
    fill(SLOW);

    assertThat(IntStream.range(0, 5_000).mapToObj(_ -> lane.comeBackIn()))
        .allMatch(wait -> wait.compareTo(Lane.LATEST) <= 0);
  }

  @Test
  void onceAReceiverIsFreeAgainNobodyWaitsForTheTurnsOfBefore() throws InterruptedException {
    fill(SLOW);
    IntStream.range(0, 100).forEach(_ -> lane.comeBackIn());

    for (int i = 0; i < Lanes.WIDTH; i++) {
      lane.leave(QUICK);
    }
    assertThat(lane.enter(PATIENCE)).isTrue();

    assertThat(lane.comeBackIn()).isLessThan(Duration.ofSeconds(3));
  }

  /// Until all places are taken, in a lane of which so much is known.
  private void fill(Duration held) throws InterruptedException {
    for (int i = 0; i < Lanes.WIDTH; i++) {
      assertThat(lane.enter(PATIENCE)).isTrue();
      lane.leave(held);
    }
    for (int i = 0; i < Lanes.WIDTH; i++) {
      assertThat(lane.enter(PATIENCE)).isTrue();
    }
  }
}
