package org.usher.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.question.SmallQuestionnaire.answers;
import static org.usher.question.SmallQuestionnaire.when;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTests {

  @Test
  void oneOfTheOptionsIsEnough() {
    var condition = when("role", "it", "sales");
    assertThat(condition.holds(answers("role=it"))).isTrue();
    assertThat(condition.holds(answers("role=sales"))).isTrue();
    assertThat(condition.holds(answers("role=finance"))).isFalse();
  }

  @Test
  void everyQuestionMustMatch() {
    var condition =
        new Condition(
            Map.of(
                new QuestionId("role"), Set.of(new OptionId("it")),
                new QuestionId("size"), Set.of(new OptionId("large"))));
    assertThat(condition.holds(answers("role=it&size=large"))).isTrue();
    assertThat(condition.holds(answers("role=it&size=small"))).isFalse();
    assertThat(condition.holds(answers("size=large"))).isFalse();
  }

  @Test
  void whatWasSkippedNeverMatches() {
    assertThat(when("role", "it").holds(answers("role=-"))).isFalse();
  }

  @Test
  void noConditionHoldsForEverybody() {
    assertThat(Condition.ALWAYS.holds(Answers.none())).isTrue();
  }
}
