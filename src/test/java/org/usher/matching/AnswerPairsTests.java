package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

class AnswerPairsTests {

  private static final Questionnaire QUESTIONS =
      new SmallSite()
          .asks("q1", "a", "b", "c", "d")
          .asks("q2", "a", "b", "c", "d")
          .asks("q3", "a", "b", "c")
          .asks("q4", "a", "b")
          .asks("q5", "a", "b", "c", "d")
          .page("p")
          .snapshot()
          .questionnaire();

  @Test
  void everyPairOfAnswersIsGivenBySomebody() {
    List<Map<QuestionId, Option>> buyers = new AnswerPairs(QUESTIONS).buyers();

    Set<String> met = new HashSet<>();
    buyers.forEach(buyer -> met.addAll(pairs(buyer)));

    assertThat(met).hasSize(pairs());
  }

  @Test
  void theyAreFewerThanAllCombinations() {
    assertThat(new AnswerPairs(QUESTIONS).buyers()).hasSizeBetween(25, 50);
  }

  private static Set<String> pairs(Map<QuestionId, Option> buyer) {
    var pairs = new HashSet<String>();
    for (Question one : QUESTIONS.questions()) {
      for (Question other : QUESTIONS.questions()) {
        if (one.id().value().compareTo(other.id().value()) < 0) {
          pairs.add(said(buyer, one) + " " + said(buyer, other));
        }
      }
    }
    return pairs;
  }

  private static String said(Map<QuestionId, Option> buyer, Question question) {
    return question.id()
        + "="
        + Optional.ofNullable(buyer.get(question.id())).map(o -> o.id().value()).orElse("-");
  }

  private static int pairs() {
    var widths = QUESTIONS.questions().stream().mapToInt(q -> q.options().size() + 1).toArray();
    int pairs = 0;
    for (int one = 0; one < widths.length; one++) {
      for (int other = one + 1; other < widths.length; other++) {
        pairs += widths[one] * widths[other];
      }
    }
    return pairs;
  }
}
