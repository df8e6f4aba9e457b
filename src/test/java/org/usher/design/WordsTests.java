package org.usher.design;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  void whatALanguageLacksIsKnown() {
    assertThat(words.missing("de"))
        .contains("example.only-english")
        .doesNotContain("example.greeting");
    assertThat(words.missing("en")).isEmpty();
    assertThat(words.missing("xx")).contains("example.greeting");
  }

  /// The places for names and numbers are the same, whatever their order.
  @Test
  void everyGermanSentenceHasThePlacesOfItsOriginal() {
    var english = keys("en");
    english.removeAll(words.missing("de"));

    assertThat(english)
        .allSatisfy(key -> assertThat(places("de", key)).isEqualTo(places("en", key)));
  }

  /// What buyers read is in German; staff read English until all of it is.
  @Test
  void nothingThatBuyersReadIsMissingInGerman() {
    assertThat(words.missing("de"))
        .noneMatch(key ->
            key.matches(
                "(site|matching|privacy|handoff\\.(field|hint|way|preview|line|problem|trouble|buyer))\\..*"));
  }

  private SortedSet<String> keys(String language) {
    var keys = new TreeSet<>(words.missing("xx"));
    keys.removeAll(words.missing(language));
    return keys;
  }

  private Set<String> places(String language, String key) {
    Object[] arguments = IntStream.range(100, 110).boxed().toArray();
    String said = words.say(language, key, arguments);
    return Pattern.compile("10\\d")
        .matcher(said)
        .results()
        .map(MatchResult::group)
        .collect(toSet());
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.say("en", "example.unknown"))
        .withMessageContaining("example.unknown");
  }
}
