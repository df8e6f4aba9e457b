package org.usher.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// The public style sheet names sides by the way one reads, so that languages written from right to
/// left are served by the same lines.
class PublicStyleTests {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /// Paper is never turned around: what is written there is hidden or set to a width.
  private static final Pattern PRINT =
      Pattern.compile("@media print \\{(?:[^{}]|\\{[^{}]*\\})*\\}");

  /// A property that names a side, or a value that does.
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![-\\w])(?:(?:margin-|padding-|border-|inset-)?(?:left|right)(?:-(?:width|style|color))?"
              + "|border-(?:top|bottom)-(?:left|right)-radius)\\s*:[^;}]*"
              + "|(?<![-\\w])(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b");

  /// Four values in a row go round the clock.
  private static final Pattern CLOCK =
      Pattern.compile("(?<![-\\w])(margin|padding|inset|border-radius)\\s*:\\s*([^;}]*)");

  @Test
  void noLineNamesLeftOrRight() throws IOException {
    String sheet = new ClassPathResource("design/public.css").getContentAsString(UTF_8);
    assertThat(sheet).contains("padding-inline");
    assertThat(physical(sheet)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a { margin-left: 1rem; }",
        ".a{left:0}",
        ".a { border-right: 1px solid; }",
        ".a { text-align: right }",
        ".a { border-top-left-radius: 4px; }",
        ".a { padding: 0 1rem 0 2rem; }",
        ".a { border-radius: 22px 0 0 22px; }"
      })
  void aSideThatIsNamedIsFound(String rule) {
    assertThat(physical(rule)).hasSize(1);
  }

  @Test
  void sidesThatAreAlikeAndPaperAreNobodysConcern() {
    assertThat(
            physical(
                """
                /* left: as it was */
                .a { padding: 1px 2px 3px 2px; border-radius: 0 0 4px 4px; margin-inline-start: 0; }
                .prose .right { text-align: end; }
                @media print { .a { display: none; } .b { margin-left: 0; } }
                """))
        .isEmpty();
  }

  private static List<String> physical(String sheet) {
    String rules = PRINT.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("");
    return java.util.stream.Stream.concat(
            PHYSICAL.matcher(rules).results().map(MatchResult::group),
            CLOCK
                .matcher(rules)
                .results()
                .filter(PublicStyleTests::isLopsided)
                .map(MatchResult::group))
        .toList();
  }

  /// Whether the two sides, or the corners to the left and to the right, get different values.
  private static boolean isLopsided(MatchResult rule) {
    List<String> values = List.of(rule.group(2).strip().split("\\s+(?![^(]*\\))"));
    if (values.size() != 4) {
      return false;
    }
    return rule.group(1).equals("border-radius")
        ? !values.get(0).equals(values.get(1)) || !values.get(2).equals(values.get(3))
        : !values.get(1).equals(values.get(3));
  }
}
