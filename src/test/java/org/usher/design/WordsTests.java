package org.usher.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordsTests {

  private final Words words = new Words();

  @Test
  void everyLanguageHasItsOwnWords() {
    assertThat(words.say("en", "example.greeting", "Ada")).isEqualTo("Good morning, Ada");
    assertThat(words.say("de", "example.greeting", "Ada"))
        .isEqualTo("Guten Morgen, Ada. Schöne Grüße");
  }

  @Test
  void whatALanguageLacksIsSaidInEnglish() {
    assertThat(words.say("de", "example.only-english")).isEqualTo("Only in English");
    assertThat(words.say("xx", "example.only-english")).isEqualTo("Only in English");
  }

  @Test
  void anApostropheIsJustAnApostrophe() {
    assertThat(words.say("en", "example.apostrophe", "Ada")).isEqualTo("It's Ada's turn");
  }

  @Test
  void numbersChooseTheirWords() {
    assertThat(words.say("en", "example.visits", 0)).isEqualTo("No visits");
    assertThat(words.say("en", "example.visits", 1)).isEqualTo("One visit");
    assertThat(words.say("en", "example.visits", 1200)).isEqualTo("1,200 visits");
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.say("en", "example.unknown"))
        .withMessageContaining("example.unknown");
  }
}
