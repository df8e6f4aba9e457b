package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

  @Test
  void addressesAndNumbersAreTakenOut() {
    assertThat(SearchWords.scrub("Price for jane.doe@example.com, 0664 1234567"))
        .isEqualTo("price for");
    assertThat(SearchWords.scrub("see https://example.com/me or www.example.com please"))
        .isEqualTo("see or please");
    assertThat(SearchWords.scrub("jane＠example．com")).isEmpty();
    assertThat(SearchWords.scrub("+43-664-123 AT61 1904")).isEmpty();
  }

  @Test
  void wordsThatMeanTheSameLookTheSame() {
    assertThat(SearchWords.scrub("  How  MUCH\tis it? ")).isEqualTo("how much is it");
    assertThat(SearchWords.scrub("how much is it")).isEqualTo("how much is it");
  }

  @Test
  void marksThatTurnTheTextAroundAreGone() {
    assertThat(SearchWords.scrub("a\u202Eb\r\nc\u0000d\uFEFF")).isEqualTo("a b c d");
  }

  @Test
  void aLongTextIsNotKept() {
    assertThat(SearchWords.scrub("word ".repeat(200_000))).isEmpty();
  }
}
