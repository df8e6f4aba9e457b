package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.content.TestContent;
import org.usher.question.Answers;
import org.usher.question.Questionnaire;

/// Answers in a link that somebody shares, also when the link was altered on its way.
class SharedAnswersTests {

  private static final Questionnaire ASKED = TestContent.sample().questionnaire();

  @ParameterizedTest
  @CsvSource({
    "role.finance_size.large, role.finance_size.large",
    "role.finance_size.altered, role.finance",
    "role.FINANCE_size.large, size.large",
    "rule.finance, ''",
    "role.finance_role.it, role.finance",
    "role, ''",
    ".finance, ''",
    "role.-, role.-",
    "role.finance.it, ''",
    "source.search.altered, source.search",
    "___, ''",
    "<script>.x_role.<b>, ''"
  })
  void whatTheSiteDoesNotKnowIsDroppedAndTheRestIsKept(String written, String kept) {
    assertThat(SharedAnswers.write(SharedAnswers.read(written, ASKED))).isEqualTo(kept);
  }

  @Test
  void aLinkOfAnyLengthIsRead() {
    assertThat(SharedAnswers.read("role.finance_" + "x.y_".repeat(20_000), ASKED))
        .isEqualTo(Answers.read(new LinkedHashMap<>(Map.of("role", "finance")), ASKED));
  }
}
