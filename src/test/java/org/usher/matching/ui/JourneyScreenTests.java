package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.usher.content.TestContent;
import org.usher.design.Address;
import org.usher.design.Words;
import org.usher.matching.QuestionsLeft;
import org.usher.question.Answers;

class JourneyScreenTests {

  private static final Words WORDS = new Words();

  private static String left(String language, QuestionsLeft left) {
    var address = new Address(language, "", JourneyScreen.PATH, new LinkedHashMap<>());
    var journey = new Journey(TestContent.sample(), address, Answers.none(), WORDS);
    return JourneyScreen.left(journey, left);
  }

  @Test
  void howManyQuestionsAreLeftIsOnlyGuessedWhereThatIsMostlyRight() {
    assertThat(left("en", new QuestionsLeft(2, true, 5))).contains("About two more answers");
    assertThat(left("en", new QuestionsLeft(2, false, 5)))
        .contains("After at most 5 more answers")
        .doesNotContainIgnoringCase("about");
    assertThat(left("de", new QuestionsLeft(2, false, 3)))
        .contains("höchstens drei weiteren")
        .doesNotContain("etwa", "Etwa");
  }
}
