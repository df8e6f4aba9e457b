package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlNodeTests {

  private Problems problems = new Problems();

  @Test
  void aTextIsOneLine() {
    assertThat(a("a: |\n  two\n  lines").text()).isEqualTo("two lines");
    assertThat(a("a: 2027").text()).isEqualTo("2027");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void whatIsWrongIsReportedAndReadingGoesOn() {
    assertThat(a("a: [x]").text()).isEmpty();
    assertReported("'a' needs a text, not a list");
    assertThat(a("a:").text()).isEmpty();
    assertReported("'a' needs a text, not nothing");
    assertThat(a("a: {x: y}").list()).isEmpty();
    assertReported("'a' needs a list, not keys with values");
    assertThat(a("a: x").get("b").text()).isEmpty();
    assertReported("'a' needs keys with values, not 'x'");
    assertThat(a("a: {}").get("b").get("c").list()).isEmpty();
    assertReported("'a' has no 'b'");
    assertThat(a("a: \"b\\u0007\"").text()).isEmpty();
    assertReported("'a' needs a text, not 'b\u0007'");
  }

  @Test
  void textsHaveLimits() {
    a("a: four").text(5, 9);
    assertReported("'a' has 5 to 9 characters, not 4: 'four'");
    assertThat(a("a: 🦉🦉🦉").text(3, 3)).isEqualTo("🦉🦉🦉");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void numbersHaveLimits() {
    assertThat(a("a: -4").integer(-5, 5)).isEqualTo(-4);
    assertThat(a("a: 0.25").decimal(0, 1)).isEqualTo(0.25);
    assertThat(problems.all()).isEmpty();
    for (String wrong : List.of("7", "x", "1.5", "NaN", "0x1", "1e9", "99999999999")) {
      assertThat(a("a: " + wrong).integer(1, 6)).isEqualTo(1);
      assertReported("'a' needs a whole number from 1 to 6, not '%s'".formatted(wrong));
    }
    for (String wrong : List.of("7", "x", "NaN", "Infinity", "1e0", "1f", ".5")) {
      assertThat(a("a: " + wrong).decimal(0.5, 6)).isEqualTo(0.5);
      assertReported("'a' needs a number from 0.5 to 6, not '%s'".formatted(wrong));
    }
  }

  @Test
  void datesAndTimes() {
    assertThat(a("a: 2026-11-01").date()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(a("a: 2026-11-01").instant()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(a("a: 2026-11-01T09:00+01:00").instant())
        .isEqualTo(Instant.parse("2026-11-01T08:00:00Z"));
    assertThat(problems.all()).isEmpty();
    a("a: 1.11.2026").date();
    assertReported("'a' needs a date as 2026-11-01, not '1.11.2026'");
    a("a: 2026-02-30").date();
    assertReported("'a' needs a date as 2026-11-01, not '2026-02-30'");
  }

  @Test
  void onlyTrueIsTrue() {
    assertThat(a("a: true").isTrue()).isTrue();
    a("a: yes").isTrue();
    assertReported("'a' needs true or false, not 'yes'");
  }

  @Test
  void constantsAreWrittenAsWords() {
    assertThat(a("a: does not fit").oneOf(Fit.class)).isEqualTo(Fit.DOES_NOT_FIT);
    a("a: fit").oneOf(Fit.class);
    assertReported("'a' needs one of fits, may fit, does not fit, not 'fit'");
  }

  @Test
  void namesForAddressesHaveAForm() {
    assertThat(a("a: what-it-costs-2").slug(20)).isEqualTo("what-it-costs-2");
    for (String wrong : List.of("Big", "a b", "-a", "a--b", "ä", "../x", "x".repeat(21))) {
      assertThat(a("a: " + wrong).slug(20)).isEmpty();
      assertReported(
          "'a' needs lower case letters and digits joined by '-', at most 20, not '%s'"
              .formatted(wrong));
    }
  }

  @Test
  void anUnknownKeyIsReportedWithTheOneThatWasMeant() {
    a("a:\n  titel: x\n  y: z").allow("title", "summary");
    assertThat(problems.toString())
        .isEqualTo(
            """
            f:2: Unknown key 'titel'; did you mean 'title'? Allowed: title, summary
            f:3: Unknown key 'y'. Allowed: title, summary\
            """);
  }

  @Test
  void wordsMayBeTranslated() {
    var languages = List.of("en", "de");
    assertThat(a("a: cost").words(languages).in("de")).isEqualTo("cost");
    var both = a("a: {de: Kosten, en: cost}").words(languages);
    assertThat(both.in("de")).isEqualTo("Kosten");
    assertThat(both.in("fr")).isEqualTo("cost");
    assertThat(problems.all()).isEmpty();
    a("a: {de: Kosten}").words(languages);
    assertReported("'a' has no 'en'");
    a("a: {en: cost, fr: prix}").words(languages);
    assertReported("Unknown key 'fr'. Allowed: en, de");
  }

  /// What stands under `a`.
  private YamlNode a(String yaml) {
    YamlTree tree = YamlParser.parse("f", 1, yaml, problems).orElseThrow();
    return new YamlNode("f", "The file", tree, problems).get("a");
  }

  /// And forgets it.
  private void assertReported(String message) {
    assertThat(problems.all()).extracting(Problem::message).containsExactly(message);
    problems = new Problems();
  }
}
