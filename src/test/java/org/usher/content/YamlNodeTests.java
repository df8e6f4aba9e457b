package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class YamlNodeTests {

  private Problems problems = new Problems();

  @Test
  void aTextIsOneLine() {
    assertThat(read("a: |\n  two\n  lines", YamlNode::text)).isEqualTo("two lines");
    assertThat(read("a: 2027", YamlNode::text)).isEqualTo("2027");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void whatIsWrongIsReportedAndReadingGoesOn() {
    assertThat(read("a: [x]", YamlNode::text)).isEmpty();
    assertReported("'a' needs a text, not a list");
    assertThat(read("a:", YamlNode::text)).isEmpty();
    assertReported("'a' needs a text, not nothing");
    assertThat(read("a: {x: y}", YamlNode::list)).isEmpty();
    assertReported("'a' needs a list, not keys with values");
    assertThat(read("a: x", node -> node.get("b").text())).isEmpty();
    assertReported("'a' needs keys with values, not 'x'");
    assertThat(read("a: {}", node -> node.get("b").get("c").list())).isEmpty();
    assertReported("'a' has no 'b'");
    assertThat(read("a: \"b\\u0007\"", YamlNode::text)).isEmpty();
    assertReported("'a' needs a text, not 'b\u0007'");
  }

  @Test
  void textsHaveLimits() {
    read("a: four", node -> node.text(5, 9));
    assertReported("'a' has 5 to 9 characters, not 4: 'four'");
    assertThat(read("a: 🦉🦉🦉", node -> node.text(3, 3))).isEqualTo("🦉🦉🦉");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void numbersHaveLimits() {
    assertThat(read("a: -4", node -> node.integer(-5, 5))).isEqualTo(-4);
    assertThat(read("a: 0.25", node -> node.decimal(0, 1))).isEqualTo(0.25);
    assertThat(problems.all()).isEmpty();
    for (String wrong : List.of("7", "x", "1.5", "NaN", "0x1", "1e9", "99999999999")) {
      assertThat(read("a: " + wrong, node -> node.integer(1, 6))).isEqualTo(1);
      assertReported("'a' needs a whole number from 1 to 6, not '%s'".formatted(wrong));
    }
    for (String wrong : List.of("7", "x", "NaN", "Infinity", "1e0", "1f", ".5")) {
      assertThat(read("a: " + wrong, node -> node.decimal(0.5, 6))).isEqualTo(0.5);
      assertReported("'a' needs a number from 0.5 to 6, not '%s'".formatted(wrong));
    }
  }

  @Test
  void datesAndTimes() {
    assertThat(read("a: 2026-11-01", YamlNode::date)).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(read("a: 2026-11-01", YamlNode::instant))
        .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(read("a: 2026-11-01T09:00+01:00", YamlNode::instant))
        .isEqualTo(Instant.parse("2026-11-01T08:00:00Z"));
    assertThat(problems.all()).isEmpty();
    read("a: 1.11.2026", YamlNode::date);
    assertReported("'a' needs a date as 2026-11-01, not '1.11.2026'");
    read("a: 2026-02-30", YamlNode::date);
    assertReported("'a' needs a date as 2026-11-01, not '2026-02-30'");
  }

  @Test
  void onlyTrueIsTrue() {
    assertThat(read("a: true", YamlNode::isTrue)).isTrue();
    read("a: yes", YamlNode::isTrue);
    assertReported("'a' needs true or false, not 'yes'");
  }

  @Test
  void constantsAreWrittenAsWords() {
    assertThat(read("a: does not fit", node -> node.oneOf(Fit.class))).isEqualTo(Fit.DOES_NOT_FIT);
    read("a: fit", node -> node.oneOf(Fit.class));
    assertReported("'a' needs one of fits, may fit, does not fit, not 'fit'");
  }

  @Test
  void namesForAddressesHaveAForm() {
    assertThat(read("a: what-it-costs-2", node -> node.slug(20))).isEqualTo("what-it-costs-2");
    for (String wrong : List.of("Big", "a b", "-a", "a--b", "ä", "../x", "x".repeat(21))) {
      assertThat(read("a: " + wrong, node -> node.slug(20))).isEmpty();
      assertReported(
          "'a' needs lower case letters and digits joined by '-', at most 20, not '%s'"
              .formatted(wrong));
    }
  }

  @Test
  void anUnknownKeyIsReportedWithTheOneThatWasMeant() {
    read("a:\n  titel: x\n  y: z", node -> node.allow("title", "summary"));
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
    assertThat(read("a: cost", node -> node.words(languages)).in("de")).isEqualTo("cost");
    var both = read("a: {de: Kosten, en: cost}", node -> node.words(languages));
    assertThat(both.in("de")).isEqualTo("Kosten");
    assertThat(both.in("fr")).isEqualTo("cost");
    assertThat(problems.all()).isEmpty();
    read("a: {de: Kosten}", node -> node.words(languages));
    assertReported("'a' has no 'en'");
    read("a: {en: cost, fr: prix}", node -> node.words(languages));
    assertReported("Unknown key 'fr'. Allowed: en, de");
  }

  private <T> T read(String yaml, Function<YamlNode, T> reader) {
    YamlTree tree = YamlParser.parse("f", 1, yaml, problems).orElseThrow();
    return reader.apply(new YamlNode("f", "The file", tree, problems).get("a"));
  }

  /// And forgets it.
  private void assertReported(String message) {
    assertThat(problems.all()).extracting(Problem::message).containsExactly(message);
    problems = new Problems();
  }
}
