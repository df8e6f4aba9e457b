package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplorationTests {

  private static final List<Integer> BELOW = IntStream.range(0, 100).boxed().toList();

  @Test
  void everybodyBelowTheLineHasTheSameChance() {
    int[] chosen = new int[100];
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Exploration.choose(BELOW, 5, random).forEach(one -> chosen[one]++);
    }

    for (int count : chosen) {
      assertThat(count).isCloseTo(500, within(110));
    }
  }

  @Test
  void theChosenAreSpreadOverTheWholeOrder() {
    var chosen = Exploration.choose(BELOW, 4, new Random(2));

    assertThat(chosen.stream().map(one -> one / 25)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void noMoreAreChosenThanThereAre() {
    assertThat(Exploration.choose(List.of(1, 2), 5, new Random(1))).containsExactly(1, 2);
    assertThat(Exploration.choose(List.of(), 5, new Random(1))).isEmpty();
  }
}
