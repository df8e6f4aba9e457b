package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.question.Answers;

/// On the sample site: what its visitors may type, and what its questions may hear.
class UnderstandingTests {

  private static final Snapshot SITE =
      TestContent.sample(new LikelihoodsPart(), new PageIndexPart());

  private final Understanding understanding = new Understanding();

  private List<String> heard(String words, String answers) {
    return understanding.hear(SITE, "en", words, SmallSite.answers(SITE, answers)).stream()
        .map(one -> one.question().id().value() + "=" + one.option().id().value())
        .toList();
  }

  @Test
  void aSentenceAnswersSeveralQuestions() {
    assertThat(heard("we're forty people and finance asks what it costs", ""))
        .contains("role=finance", "today=convince", "size=small");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          we are forty people,            small
          we are 40,                      small
          fifty employees,                small
          51 staff,                       medium
          two hundred and fifty people,   medium
          '1,200 people',                 large
          about a thousand employees,     large
          a dozen of us,                  small
          """)
  void aNumberOfPeopleIsASize(String words, String size) {
    assertThat(heard(words, "")).contains("size=" + size);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          forty pages
          the law of 2018
          24 hours a day
          """)
  void aNumberOfOtherThingsIsNot(String words) {
    assertThat(heard(words, "")).noneMatch(answer -> answer.startsWith("size"));
  }

  @Test
  void aMisspeltWordIsStillHeard() {
    assertThat(heard("I am the finanace controler", "")).contains("role=finance");
  }

  @Test
  void whatIsDeniedIsNotHeard() {
    assertThat(heard("not finance", "")).doesNotContain("role=finance");
  }

  @Test
  void whatWasAskedAlreadyIsNotOfferedAgain() {
    assertThat(heard("finance, forty people", "role=it&size=-"))
        .noneMatch(answer -> answer.startsWith("role") || answer.startsWith("size"));
  }

  @Test
  void anythingTypedIsSafe() {
    assertThat(understanding.hear(SITE, "en", "x ".repeat(10_000), Answers.none())).isEmpty();
    assertThat(understanding.hear(SITE, "en", "\"?!*(", Answers.none())).isEmpty();
    assertThat(understanding.hear(SITE, "en", "", Answers.none())).isEmpty();
  }
}
