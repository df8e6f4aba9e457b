package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.question.Answers;

/// Groups of a page's body, and what answers show of them.
class BodyParserTests {

  private static final String GROUP =
      """
      Before.

      :::when {role: finance}
      For those who count.
      :::when {role: [it, finance], size: large}
      For large machines.
      :::otherwise
      For all others.
      :::

      After.
      """;

  @TempDir private Path temporary;

  @Test
  void theFirstBranchThatMatchesIsShown() {
    assertThat(shown(GROUP, Map.of("role", "finance", "size", "large")))
        .isEqualTo("<p>Before.</p>\n<p>For those who count.</p>\n<p>After.</p>");
    assertThat(shown(GROUP, Map.of("role", "it", "size", "large"))).contains("large machines");
    assertThat(shown(GROUP, Map.of("role", "it", "size", "small"))).contains("all others");
    assertThat(shown(GROUP, Map.of("role", "it"))).contains("all others");
    assertThat(shown(GROUP, Map.of("role", "-"))).contains("all others");
    assertThat(shown(GROUP, Map.of())).contains("all others");
  }

  @Test
  void withoutAnOtherwiseNothingIsShown() {
    String group = ":::when {role: finance}\nFinance.\n:::\nAfter.\n";
    assertThat(shown(group, Map.of())).isEqualTo("<p>After.</p>");
    assertThat(shown(group, Map.of("role", "finance"))).isEqualTo("<p>Finance.</p>\n<p>After.</p>");
  }

  @Test
  void aBranchMayHideWhatOthersSee() {
    String group = ":::when {role: finance}\n:::otherwise\nOthers.\n:::\nAfter.\n";
    assertThat(shown(group, Map.of("role", "finance")).strip()).isEqualTo("<p>After.</p>");
  }

  @Test
  void aMarkInACodeBlockIsCode() {
    String code = "````\n```\n:::when {role: finance}\n```\n:::\n````\n";
    assertThat(shown(code, Map.of())).contains(":::when {role: finance}").contains(":::\n");
  }

  @Test
  void theSameSectionMayStandInEveryBranch() {
    String group =
        """
        ## Start
        :::when {role: finance}
        ## Cost
        :::otherwise
        ## Cost
        :::
        ## Cost
        """;
    assertThat(shown(group, Map.of()))
        .isEqualTo(
            "<h2 id=\"s-start\">Start</h2>\n<h2 id=\"s-cost\">Cost</h2>\n"
                + "<h2 id=\"s-cost-2\">Cost</h2>");
    assertThat(shown(group, Map.of("role", "finance"))).isEqualTo(shown(group, Map.of()));
  }

  @Test
  void theIndexReadsEveryBranch() {
    Page page = page(GROUP);
    assertThat(page.text())
        .isEqualTo("Before.\nFor those who count.\nFor large machines.\nFor all others.\nAfter.");
  }

  private String shown(String body, Map<String, String> answers) {
    var snapshot = new SmallFolder(temporary).page("costs", body).snapshot();
    return snapshot
        .pages("en")
        .getFirst()
        .html(Answers.read(new LinkedHashMap<>(answers), snapshot.questionnaire()));
  }

  private Page page(String body) {
    return new SmallFolder(temporary).page("costs", body).snapshot().pages("en").getFirst();
  }
}
