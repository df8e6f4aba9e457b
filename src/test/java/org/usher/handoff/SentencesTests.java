package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.design.Words;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.scoring.SampleModel;
import org.usher.scoring.ScoringModel;

class SentencesTests {

  private static final Snapshot SITE = SampleModel.site();
  private static final Words WORDS = new Words();

  private final Sentences sentences = new Sentences(WORDS);

  /// Which three of the answers weigh most, and in which order, follows from the marketer's points.
  @Test
  void threeSentencesSayWhatTheySaidWhatTheyDidAndWhatTheyAsk() {
    var facts =
        new Facts(
            answers(Map.of("role", "sales", "worry", "slow", "timing", "soon", "size", "medium")),
            List.of(read("what-it-costs")),
            List.of(Jana.NOON.minusSeconds(60)),
            Set.of(),
            Set.of());

    assertThat(of(true, facts))
        .containsExactly(
            "%s; %s; %s."
                .formatted(
                    evidence("timing", "soon"),
                    small(evidence("worry", "slow")),
                    small(evidence("role", "sales"))),
            "Read “%s”, 3 minutes; searched once.".formatted(title("what-it-costs")),
            "Asks for a telephone call: Thursday after 14:00.");
  }

  @Test
  void whoeverSaidAndDidNothingStillAsks() {
    assertThat(of(true, Facts.NONE))
        .containsExactly("Asks for a telephone call: Thursday after 14:00.");
  }

  @Test
  void whoeverDidNotAskHasAgreed() {
    assertThat(of(false, Facts.NONE).getLast())
        .startsWith("Agreed to be contacted when it looks useful");
  }

  private List<String> of(boolean hasRaisedHand, Facts facts) {
    var lines = new Lines(WORDS).of(facts, Answers.none(), SITE, "en");
    return sentences.of(
        Jana.who(hasRaisedHand, facts, lines), SITE.part(ScoringModel.class), Jana.NOON);
  }

  private static String evidence(String question, String option) {
    return SITE.questionnaire()
        .question(new QuestionId(question))
        .flatMap(asked -> asked.option(new OptionId(option)))
        .orElseThrow()
        .evidence()
        .in("en");
  }

  private static String small(String clause) {
    return clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
  }

  private static String title(String slug) {
    return SITE.page(new PageId(slug), "en").orElseThrow().title();
  }

  private static Answers answers(Map<String, String> query) {
    return Answers.read(new LinkedHashMap<>(query), SITE.questionnaire());
  }

  private static PageVisit read(String slug) {
    return new PageVisit(
        new PageId(slug), BuyingJob.SELECTION, Jana.NOON.minusSeconds(200), 170, 0.9, 1);
  }
}
