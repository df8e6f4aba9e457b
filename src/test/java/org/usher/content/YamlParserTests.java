package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1⏎b: x: y           | f:2: This is not YAML: mapping values are not allowed here. A text that contains ': ' needs quotes
          a:⏎→b: 1               | f:2: This is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation). Indent with spaces, not with tabs
          a: 'open               | f:1: This is not YAML: found unexpected end of stream. A quote or a bracket is not closed
          a: 1⏎b: 2⏎a: 3         | f:3: 'a' stands here a second time, after line 1
          a: &x 1⏎b: *x          | f:1: Anchors are not allowed: '&x'
          a: !!java.net.URL [x]  | f:1: Types are not allowed: 'tag:yaml.org,2002:java.net.URL'
          a: !secret x           | f:1: Types are not allowed: '!secret'
          a: 1⏎--- ⏎b: 2         | f:2: A second document begins here; one is allowed
          [a, b]: 1              | f:1: A key is a word, not a list or a map
          # nothing              | f:1: There is nothing here
          """)
  void whatIsNotAllowedIsReportedWithItsLine(String yaml, String problem) {
    assertThat(problems(yaml.replace('⏎', '\n').replace('→', '\t'))).isEqualTo(problem);
  }

  @Test
  void controlCharactersAreNotAllowed() {
    assertThat(problems("a: 1\nb: \u0007")).isEqualTo("f:2: The character U+0007 is not allowed");
  }

  @Test
  void aThousandAliasesAreRefusedAtTheFirst() {
    String bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(0, 1000).mapToObj(i -> "- *a").collect(Collectors.joining("\n"));
    assertThat(problems(bomb)).isEqualTo("f:1: Anchors are not allowed: '&a'");
    assertThat(problems("- *a\n".repeat(1000)))
        .isEqualTo("f:1: Aliases are not allowed: write the value out instead of '*a'");
  }

  @Test
  void nestingIsLimited() {
    assertThat(problems("[".repeat(20) + "]".repeat(20))).isEmpty();
    assertThat(problems("[".repeat(21) + "]".repeat(21)))
        .isEqualTo("f:1: This is nested deeper than 20 levels");
    assertThat(problems("[".repeat(500_000))).startsWith("f:1: This is nested deeper");
  }

  @Test
  void nothingIsEverMadeOfAType() {
    assertThat(problems("a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://x']]"))
        .startsWith("f:1: Types are not allowed");
  }

  private static String problems(String yaml) {
    var problems = new Problems();
    YamlParser.parse("f", 1, yaml, problems);
    return problems.toString();
  }
}
