package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.engagement.BuyersSite.answers;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveAnswersTests {

  private final Journey journey = new Journey();

  @Test
  void anAnswerThatCameWithTheFirstAddressArrived() {
    follow("role=finance");

    assertThat(journey.arrived()).isEqualTo(answers("role=finance"));
    assertThat(journey.live()).isEqualTo(answers(""));
  }

  @Test
  void anAnswerChosenOnADocumentBeforeThePageWasLiveIsLive() {
    follow("role=finance&size=large");

    assertThat(journey.cameFrom(answers("role=finance")))
        .containsExactly(new Cell(Counted.ANSWER, "size:large"));

    assertThat(journey.live()).isEqualTo(answers("size=large"));
    assertThat(journey.arrived()).isEqualTo(answers("role=finance"));
  }

  @Test
  void aLinkThatBringsSeveralAnswersAtOnceGivesNoneLive() {
    follow("role=finance&size=large");

    journey.cameFrom(answers(""));

    assertThat(journey.live().isEmpty()).isTrue();
  }

  @Test
  void whereAVisitCameFromIsToldBeforeItGoesOnOrNotAtAll() {
    follow("role=finance", "role=finance&size=large");

    journey.cameFrom(answers("size=large"));

    assertThat(journey.live()).isEqualTo(answers("size=large"));
  }

  @Test
  void anAnswerGivenAfterwardsIsLive() {
    follow("role=finance", "role=finance&size=large");

    assertThat(journey.live()).isEqualTo(answers("size=large"));
    assertThat(journey.arrived()).isEqualTo(answers("role=finance"));
  }

  @Test
  void anArrivedAnswerThatIsCorrectedIsLive() {
    follow("role=finance", "role=it");

    assertThat(journey.live()).isEqualTo(answers("role=it"));
    assertThat(journey.arrived().isEmpty()).isTrue();
  }

  @Test
  void anArrivedAnswerThatIsTakenBackAndGivenAgainIsLive() {
    follow("role=finance&size=large", "size=large", "size=large&role=finance");

    assertThat(journey.live()).isEqualTo(answers("role=finance"));
  }

  @Test
  void anArrivedAnswerThatIsConfirmedIsLive() {
    follow("role=finance&size=large");

    journey.confirm(answers("role=finance"));

    assertThat(journey.live()).isEqualTo(answers("role=finance"));
    assertThat(journey.arrived()).isEqualTo(answers("size=large"));
  }

  @Test
  void aLinkOpenedDuringTheVisitGivesNothingLive() {
    follow("", "role=finance", "role=it&size=small&goal=leads");

    assertThat(journey.live().isEmpty()).isTrue();
    assertThat(journey.arrived()).isEqualTo(answers("role=it&size=small&goal=leads"));
  }

  @Test
  void whatWasGivenLiveStaysSoInAnotherTab() {
    follow("", "role=finance", "role=finance&size=large", "", "goal=leads");
    follow("role=finance&size=large");

    assertThat(journey.live()).isEqualTo(answers("role=finance&size=large"));
  }

  @Test
  void backTakesAnAnswerBack() {
    follow("", "role=finance", "");

    assertThat(journey.live().isEmpty()).isTrue();
  }

  @Test
  void anAnswerCountsOncePerVisitHoweverOftenItIsGiven() {
    follow("");

    assertThat(journey.follow(answers("role=finance")))
        .containsExactly(new Cell(Counted.ANSWER, "role:finance"));
    follow("");
    assertThat(journey.follow(answers("role=finance"))).isEmpty();
  }

  @Test
  void aSkipCountsAndIsNoAnswer() {
    follow("");

    assertThat(journey.follow(answers("role=-"))).containsExactly(new Cell(Counted.SKIP, "role"));
    assertThat(journey.live().isEmpty()).isTrue();
  }

  @Test
  void whatArrivedIsNotCounted() {
    assertThat(journey.follow(answers("role=finance&size=-"))).isEqualTo(List.of());
  }

  private void follow(String... queries) {
    for (String query : queries) {
      journey.follow(answers(query));
    }
  }
}
