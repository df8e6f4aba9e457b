package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RareWordsTests {

  private static final Cell PRICE = new Cell(Counted.WORDS, "price");

  private final RareWords words = new RareWords();

  @Test
  void wordsCountOnlyOnceFiveVisitsHaveUsedThemAndThenAllOfThem() {
    assertThat(IntStream.range(0, 7).map(i -> words.use(PRICE)))
        .containsExactly(0, 0, 0, 0, 5, 1, 1);
  }

  @Test
  void foundAndNotFoundAreCountedApart() {
    IntStream.range(0, 4).forEach(i -> words.use(PRICE));

    assertThat(words.use(new Cell(Counted.EMPTY_WORDS, "price"))).isZero();
    assertThat(words.use(PRICE)).isEqualTo(5);
  }

  @Test
  void theOldestAreForgottenWhenThereAreTooMany() {
    IntStream.range(0, 4).forEach(i -> words.use(PRICE));
    IntStream.range(0, RareWords.MAX_WORDS)
        .forEach(i -> words.use(new Cell(Counted.WORDS, "other " + i)));

    assertThat(words.use(PRICE)).isZero();
  }
}
