package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.SECURITY;
import static org.usher.engagement.BuyersSite.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;
import org.usher.question.QuestionId;

class FactsTests {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00.123456Z");
  private static final PageVisit READ =
      new PageVisit(COST, BuyingJob.SELECTION, NINE, 42.5, 0.8, 1);
  private static final PageVisit SEEN =
      new PageVisit(SECURITY, BuyingJob.VALIDATION, NINE.plusSeconds(90), 0, 0, 0);
  private static final Facts FACTS =
      new Facts(
          answers("role=finance&size=-"),
          List.of(READ, SEEN),
          List.of(NINE.plusSeconds(60)),
          Set.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-20")),
          Set.of(Flag.SPAM));

  @Test
  void factsSurviveWritingAndReading() {
    assertThat(Facts.read(FACTS.json())).isEqualTo(FACTS);
    assertThat(Facts.read(Facts.NONE.json())).isEqualTo(Facts.NONE);
  }

  @Test
  void filesTakenAlongAreWrittenAndJoinedAndNotToldTwice() {
    var taken = new FileTaken(COST, BuyingJob.SELECTION, "a.txt", NINE);
    var facts =
        new Facts(
            FACTS.answers(),
            FACTS.pages(),
            List.of(taken),
            FACTS.searches(),
            FACTS.days(),
            FACTS.flags());

    assertThat(Facts.read(facts.json())).isEqualTo(facts);
    assertThat(Facts.NONE.and(facts).files()).containsExactly(taken);
    assertThat(facts.upTo(facts).files()).containsExactly(taken);
    assertThat(FACTS.json()).as("as it was written before").doesNotContain("files");
  }

  @Test
  void theSameFactsAreWrittenTheSameInWhateverOrderTheyCame() {
    var shuffled =
        new Facts(
            answers("size=-&role=finance"),
            List.of(SEEN, READ),
            FACTS.searches(),
            Set.of(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-23")),
            FACTS.flags());

    assertThat(shuffled).isEqualTo(FACTS);
    assertThat(shuffled.json()).isEqualTo(FACTS.json());
  }

  @Test
  void theWrittenFormStaysAsItIs() {
    assertThat(FACTS.json())
        .isEqualTo(
            """
            {"answers":{"role":"finance","size":"-"},\
            "pages":[{"page":"cost","job":"SELECTION","at":"2026-11-23T09:00:00.123456Z",\
            "seconds":42.5,"depth":0.8,"rank":1},\
            {"page":"security","job":"VALIDATION","at":"2026-11-23T09:01:30.123456Z",\
            "seconds":0.0,"depth":0.0,"rank":0}],\
            "searches":["2026-11-23T09:01:00.123456Z"],\
            "days":["2026-11-20","2026-11-23"],"flags":["SPAM"]}\
            """);
  }

  @Test
  void whatIsStruckIsGone() {
    var left = FACTS.withoutPage(COST).withoutAnswer(new QuestionId("role")).withoutSearches();

    assertThat(left.json()).doesNotContain("cost", "finance", "09:01:00");
    assertThat(left.pages()).containsExactly(SEEN);
  }

  @Test
  void aLaterVisitAddsAndItsAnswersStand() {
    var later = Facts.NONE.answering(answers("role=it")).flagged(Flag.OPTED_OUT);

    var both = FACTS.and(later);

    assertThat(both.answers().to(new QuestionId("role"))).hasToString("[it]");
    assertThat(both.pages()).isEqualTo(FACTS.pages());
    assertThat(both.flags()).containsExactly(Flag.OPTED_OUT, Flag.SPAM);
  }

  @Test
  void aVisitThatGoesOnIsAddedOnceAndWhatItTellsLaterStands() {
    var longer = FACTS.pages().stream().map(visit -> visit.read(60, 1)).toList();
    var more = new Facts(FACTS.answers(), longer, FACTS.searches(), FACTS.days(), FACTS.flags());

    assertThat(FACTS.upTo(FACTS)).isEqualTo(FACTS);
    assertThat(FACTS.upTo(more)).isEqualTo(more);
  }

  @Test
  void otherJsonIsRefused() {
    for (String given : List.of("", "null", "[]", "{}", "{\"answers\":null}", "x")) {
      assertThatIllegalArgumentException()
          .as(given)
          .isThrownBy(() -> Facts.read(given))
          .withMessageStartingWith("These are no facts");
    }
  }

  @Test
  void aPageVisitChecksItself() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> READ.read(wrong, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> READ.read(1, wrong));
    }
  }
}
