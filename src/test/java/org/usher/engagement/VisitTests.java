package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.engagement.BuyersSite.BASICS;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.SECURITY;
import static org.usher.engagement.BuyersSite.address;
import static org.usher.engagement.BuyersSite.answers;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;

class VisitTests {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final Visit visit = new Visit();
  private Instant now = NINE;

  @Test
  void aPageIsRememberedWithThePlaceItWasChosenFrom() {
    show("/?role=it", "basics", "cost");

    show("/p/cost?role=it");

    assertThat(visit.facts().pages())
        .containsExactly(new PageVisit(COST, BuyingJob.SELECTION, NINE, 0, 0, 2));
  }

  @Test
  void aPageFromNoListHasNoPlace() {
    show("/p/cost");

    assertThat(visit.facts().pages()).extracting(PageVisit::rankShown).containsExactly(0);
  }

  @Test
  void aPageWithOtherAnswersIsTheSameVisitOfIt() {
    show("/p/cost");
    show("/p/cost?role=finance");

    assertThat(visit.facts().pages()).hasSize(1);
  }

  @Test
  void comingBackToAPageIsAnotherVisitOfItAndCountsOnce() {
    assertThat(show("/p/cost")).contains(new Cell(Counted.PAGE, "cost"));
    show("/");

    assertThat(show("/p/cost")).doesNotContain(new Cell(Counted.PAGE, "cost"));
    assertThat(visit.facts().pages()).hasSize(2);
  }

  @Test
  void itKnowsThePagesThatWereOpenedInIt() {
    assertThat(visit.opened()).isEmpty();
    show("/p/cost");
    show("/");
    show("/p/cost");

    assertThat(visit.opened()).containsExactly(COST);
  }

  @Test
  void anAddressWithoutAPageIsNoVisitOfOne() {
    show("/p/no-such-page");
    show("/p/../../etc/passwd");
    show("/p/");

    assertThat(visit.facts().pages()).isEmpty();
  }

  @Test
  void whatWasReadIsTakenDownOncePerView() {
    show("/p/cost");
    var view = visit.view(COST).orElseThrow();
    now = NINE.plusSeconds(120);

    assertThat(visit.read(view, 40, 0.9, now)).contains(COST);
    assertThat(visit.read(view, 100, 1, now)).isEmpty();

    assertThat(visit.facts().pages())
        .containsExactly(new PageVisit(COST, BuyingJob.SELECTION, NINE, 40, 0.9, 0));
  }

  @Test
  void aPageThatWasOnlyOpenedIsNotRead() {
    show("/p/cost");
    var view = visit.view(COST).orElseThrow();

    assertThat(visit.read(view, 40, 0.2, now.plusSeconds(60))).isEmpty();
    assertThat(visit.facts().pages().getFirst().isRead()).isFalse();
  }

  @Test
  void moreTimeThanHasPassedIsNotBelieved() {
    show("/p/cost");
    var view = visit.view(COST).orElseThrow();

    visit.read(view, 3000, 1, now.plusSeconds(10));

    assertThat(visit.facts().pages().getFirst().visibleSeconds()).isEqualTo(70);
  }

  @Test
  void aViewOfAnotherVisitIsUnknown() {
    show("/p/cost");

    assertThat(visit.read(ViewId.random(), 40, 0.9, now)).isEmpty();
    assertThat(visit.facts().pages().getFirst().visibleSeconds()).isZero();
  }

  @Test
  void everyViewHasAnIdOfItsOwn() {
    show("/p/cost");
    var first = visit.view(COST);
    show("/");
    show("/p/cost");

    assertThat(visit.view(COST)).isNotEqualTo(first);
    assertThat(visit.view(SECURITY)).isEmpty();
  }

  @Test
  void aFileTakenAlongIsAFactOncePerVisitWithThePageThatOfferedIt() {
    show("/p/cost");

    assertThat(visit.take("checklist.txt", now))
        .containsExactly(new Cell(Counted.FILE, "checklist.txt"));
    assertThat(visit.take("checklist.txt", now.plusSeconds(5))).isEmpty();
    assertThat(visit.facts().files())
        .containsExactly(new FileTaken(COST, BuyingJob.SELECTION, "checklist.txt", now));
  }

  @Test
  void aFileTakenFromNoPageIsNoFact() {
    show("/");

    assertThat(visit.take("checklist.txt", now)).isEmpty();
    assertThat(visit.facts().files()).isEmpty();
  }

  @Test
  void aSearchIsAFactAndItsWordsAreNot() {
    show("/");

    assertThat(show("/search?q=how much", "cost"))
        .contains(new Cell(Counted.SEARCH, ""), new Cell(Counted.WORDS, "how much"));
    assertThat(visit.facts().searches()).containsExactly(NINE);
    assertThat(visit.facts().json()).doesNotContain("how much");
  }

  @Test
  void answeringAmongTheResultsIsTheSameSearch() {
    show("/");
    show("/search?q=price", "cost");
    show("/search?q=price&role=it", "cost");

    assertThat(visit.facts().searches()).hasSize(1);
  }

  @Test
  void aSearchThatOffersNothingIsEmpty() {
    show("/");

    assertThat(show("/search?q=zebra"))
        .contains(new Cell(Counted.EMPTY_SEARCH, ""), new Cell(Counted.EMPTY_WORDS, "zebra"));
  }

  @Test
  void wordsThatCameWithALinkAreNoFactAboutTheVisitor() {
    assertThat(show("/search?q=price", "cost")).contains(new Cell(Counted.SEARCH, ""));
    assertThat(visit.facts().searches()).isEmpty();
  }

  @Test
  void eachWordTypedBeforeAPageWasChosenFromWhatItFoundIsKnown() {
    show("/");
    show("/search?q=How much, ann@example.org", "basics", "cost");
    show("/p/cost");
    show("/search?q=Budget 2026", "cost");
    show("/p/cost");

    assertThat(visit.wordsBefore(COST)).containsExactlyInAnyOrder("how", "much", "budget");
    assertThat(visit.wordsBefore(BASICS)).isEmpty();
  }

  @Test
  void aPageChosenFromElsewhereOrForWordsOfALinkHasNoWordsBeforeIt() {
    show("/search?q=price", "cost");
    show("/p/cost");
    show("/search?q=safety", "security");
    show("/");
    show("/p/security");

    assertThat(visit.wordsBefore(COST)).isEmpty();
    assertThat(visit.wordsBefore(SECURITY)).isEmpty();
  }

  @Test
  void wordsCountOncePerVisit() {
    show("/search?q=price", "cost");
    show("/search?q=security", "security");

    assertThat(show("/search?q=Price!", "cost")).containsExactly(new Cell(Counted.SEARCH, ""));
  }

  @Test
  void whatIsOfferedAndChosenCountsOncePerVisitAndPlace() {
    assertThat(show("/", "cost", "basics"))
        .containsExactlyInAnyOrder(
            new Cell(Counted.SHOWN, "cost"),
            new Cell(Counted.SHOWN, "basics"),
            new Cell(Counted.SHOWN_AT_RANK, "1"),
            new Cell(Counted.SHOWN_AT_RANK, "2"));
    assertThat(show("/?role=it", "basics", "cost"))
        .contains(new Cell(Counted.SHOWN_AT_RANK, "1"))
        .doesNotContain(new Cell(Counted.SHOWN, "basics"));
    assertThat(show("/p/basics?role=it"))
        .contains(new Cell(Counted.CHOSEN, "basics"), new Cell(Counted.CHOSEN_AT_RANK, "1"));
  }

  @Test
  void theFactsHoldWhatWasAnsweredLiveOnly() {
    show("/?role=finance&size=large");
    show("/?role=finance&size=large&goal=leads");

    assertThat(visit.facts().answers()).isEqualTo(answers("goal=leads"));
    assertThat(visit.answers()).isEqualTo(answers("role=finance&size=large&goal=leads"));
  }

  @Test
  void aVisitOverMidnightIsOnTwoDays() {
    show("/");
    now = NINE.plus(Duration.ofHours(16));
    show("/p/cost");

    assertThat(visit.facts().days())
        .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"));
  }

  @Test
  void aVisitHoldsOnlySoMuch() {
    var many = IntStream.range(0, 5000).mapToObj(i -> "page-" + i).toList();
    for (int i = 0; i < 1000; i++) {
      visit.show(address("/p/cost"), many, BuyersSite.snapshot(), now);
      visit.show(address("/search?q=words" + "x".repeat(i)), List.of(), BuyersSite.snapshot(), now);
      visit.show(address("/p/basics"), Collections.nCopies(9, "<b>"), BuyersSite.snapshot(), now);
    }

    assertThat(visit.facts().pages()).hasSize(200);
    assertThat(visit.facts().searches()).hasSize(50);
    assertThat(visit.view(BASICS)).isPresent();
  }

  @Test
  void aVisitCannotBeWrittenToDisk() {
    assertThat(visit).isNotInstanceOf(Serializable.class);
  }

  private List<Cell> show(String typed, String... offered) {
    return visit.show(address(typed), List.of(offered), BuyersSite.snapshot(), now);
  }
}
