package org.usher.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.usher.question.SmallQuestionnaire.answers;
import static org.usher.question.SmallQuestionnaire.question;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTests {

  @Test
  void aQuestionWaitsForThoseThatComeFirst() {
    assertOpen("", "role");
    assertOpen("role=it", "trouble");
    assertOpen("role=it&trouble=few", "size");
    assertOpen("role=it&trouble=-", "size");
  }

  @Test
  void aQuestionDoesNotWaitForOneThatIsNotAsked() {
    assertOpen("role=finance", "size");
    assertOpen("role=-", "size");
  }

  @Test
  void nothingIsAskedTwice() {
    assertOpen("role=finance&size=-");
    assertOpen("size=small&role=it", "trouble");
  }

  @Test
  void namesAreUnique() {
    var twice = question("role", List.of(), Condition.ALWAYS, "a", "b");
    assertThatThrownBy(() -> new Questionnaire(List.of(twice, twice)))
        .hasMessage("Two questions are called 'role'");
  }

  @Test
  void idsHaveAForm() {
    for (String wrong : List.of("", "A", "a b", "-", "a-", "a--b", "ä", "a/b", "x".repeat(41))) {
      assertThatThrownBy(() -> new QuestionId(wrong)).hasMessageContaining("'" + wrong + "'");
      assertThatThrownBy(() -> new OptionId(wrong)).hasMessageContaining("'" + wrong + "'");
    }
    assertThat(new QuestionId("what-2")).hasToString("what-2");
  }

  private static void assertOpen(String query, String... questions) {
    assertThat(SmallQuestionnaire.ROLE_TROUBLE_SIZE.open(answers(query)))
        .as(query)
        .extracting(open -> open.id().value())
        .containsExactly(questions);
  }
}
