package org.usher.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.usher.question.SmallQuestionnaire.answers;
import static org.usher.question.SmallQuestionnaire.question;
import static org.usher.question.SmallQuestionnaire.several;
import static org.usher.question.SmallQuestionnaire.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTests {

  private static final QuestionId ROLE = new QuestionId("role");
  private static final QuestionId SIZE = new QuestionId("size");
  private static final OptionId IT = new OptionId("it");
  private static final OptionId SMALL = new OptionId("small");

  @Test
  void answersAreReadFromAnAddress() {
    var answers = answers("size=small&trouble=-&role=it");
    assertThat(answers.given()).containsOnlyKeys(SIZE, ROLE);
    assertThat(answers.to(SIZE)).containsExactly(SMALL);
    assertThat(answers.to(ROLE)).containsExactly(IT);
    assertThat(answers.isSkipped(new QuestionId("trouble"))).isTrue();
    assertThat(answers.isSkipped(ROLE)).isFalse();
  }

  @Test
  void theOrderInTheAddressDoesNotMatter() {
    assertThat(answers("size=small&trouble=-&role=it"))
        .hasToString(answers("role=it&trouble=-&size=small").toString());
  }

  @Test
  void whatIsNotKnownIsDroppedAndTheRestIsKept() {
    var kept = answers("role=it");
    for (String query :
        List.of(
            "role=it&size=huge",
            "role=it&colour=red",
            "role=it&q=words",
            "size=SMALL&role=it",
            "role=it&trouble=--",
            "role=it&size=small ",
            "role=it&size=../etc/passwd",
            "role=it&size=<script>")) {
      assertThat(answers(query)).as(query).isEqualTo(kept);
    }
    assertThat(answers("role=boss")).isEqualTo(Answers.none());
  }

  @Test
  void aHugeAddressIsReadLikeASmallOne() {
    var query = new LinkedHashMap<String, String>();
    IntStream.range(0, 10_000).forEach(i -> query.put("parameter" + i, "value"));
    query.put("role", "x".repeat(100_000));
    query.put("size", "small");
    assertThat(Answers.read(query, SmallQuestionnaire.ROLE_TROUBLE_SIZE))
        .isEqualTo(answers("size=small"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var random = new Random(7);
    var questions = SmallQuestionnaire.ROLE_TROUBLE_SIZE.questions();
    for (int round = 0; round < 1000; round++) {
      Answers answers = Answers.none();
      var shuffled = new ArrayList<>(questions);
      java.util.Collections.shuffle(shuffled, random);
      for (Question question : shuffled.subList(0, random.nextInt(questions.size() + 1))) {
        var option = question.options().get(random.nextInt(question.options().size()));
        answers =
            random.nextBoolean()
                ? answers.with(question.id(), option.id())
                : answers.skipping(question.id());
      }
      var again = Answers.read(answers.query(), SmallQuestionnaire.ROLE_TROUBLE_SIZE);
      assertThat(again).isEqualTo(answers);
    }
  }

  @Test
  void aCorrectionStaysInItsPlace() {
    var before = answers("role=it&size=small");
    var corrected = before.with(ROLE, new OptionId("sales"));
    assertThat(corrected.asked()).containsExactlyElementsOf(before.asked());
    assertThat(corrected.query()).containsEntry("role", "sales");
  }

  @Test
  void anAnswerCanBeTakenBack() {
    assertThat(answers("role=it&size=small").without(ROLE)).isEqualTo(answers("size=small"));
    assertThat(answers("role=it").without(ROLE).isEmpty()).isTrue();
    assertThat(answers("role=it").skipping(ROLE)).isEqualTo(answers("role=-"));
  }

  @Test
  void answersDoNotChange() {
    var answers = answers("role=it");
    answers.with(SIZE, SMALL);
    assertThat(answers.query()).containsExactly(Map.entry("role", "it"));
    assertThatThrownBy(() -> answers.asked().add(SIZE))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void severalOptionsAreOneAnswerWhereAQuestionAllowsIt() {
    var part = several(question("part", List.of(), Condition.ALWAYS, "it", "finance", "sales"));
    var known = new Questionnaire(List.of(part));
    var both = Answers.read(Map.of("part", "sales.it.boss.it"), known);
    assertThat(both.query()).containsExactly(Map.entry("part", "it.sales"));
    assertThat(Answers.stored(both.query())).isEqualTo(both);
    assertThat(both.has(part.id(), IT)).isTrue();
    assertThat(when("part", "sales", "finance").holds(both)).isTrue();
    assertThat(when("part", "finance").holds(both)).isFalse();

    var three = both.toggling(part, new OptionId("finance"));
    assertThat(three.query()).containsEntry("part", "it.finance.sales");
    assertThat(three.toggling(part, IT).query()).containsEntry("part", "finance.sales");
    assertThat(Answers.none().toggling(part, IT).toggling(part, IT)).isEqualTo(Answers.none());
  }

  @Test
  void whereAQuestionAllowsOneSeveralAreNotKnown() {
    assertThat(answers("role=it.sales")).isEqualTo(Answers.none());
  }

  @Test
  void laterAnswersStandAndWhatWasSkippedLaterChangesNothing() {
    assertThat(answers("role=it&size=small").and(answers("role=sales&size=-")).query())
        .containsEntry("role", "sales")
        .containsEntry("size", "small");
  }
}
