package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.usher.engagement.Facts;
import org.usher.scoring.Backtest;
import org.usher.scoring.Points;
import org.usher.scoring.Replays;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scores;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

class MergesModuleTests extends WorkingDesk {

  @Autowired Scores scores;
  @Autowired Replays replays;

  @Test
  void aRaisedHandStaysRaisedWhicheverLeadRemains() {
    LeadId ready = raise("Jana Example", "jana@pumps.example", "", false, "A1");
    LeadId hand = jana();
    var due = details(hand).line().clock().due().orElseThrow();

    merges.merge(hand, ready);

    LeadLine line = details(ready).line();
    assertThat(line.isRaisedHand()).isTrue();
    assertThat(line.clock().due().orElseThrow()).isCloseTo(due, byAMoment());
    assertThat(line.clock().answered()).isEmpty();
    assertThat(
            book.page(LeadFilter.of(Lane.WAITING).with(now -> now.raisedHand(true)), 0, 9).lines())
        .extracting(LeadLine::id)
        .containsExactly(ready);
  }

  @Test
  void whatNobodyHasAnsweredIsNotAnsweredByAMerge() {
    LeadId first = jana();
    work.touch(first, Touch.REACHED, Way.PHONE);
    LeadId second = jana();

    merges.merge(second, first);

    assertThat(details(first).line().clock().answered()).isEmpty();
  }

  @Test
  void oneCallAnswersBothThatWereThere() {
    LeadId first = jana();
    LeadId second = jana();
    work.touch(second, Touch.REACHED, Way.PHONE);

    merges.merge(first, second);

    assertThat(details(second).line().clock().answered()).isPresent();
  }

  @Test
  void whatIsWonStandsByItself() {
    LeadId won = jana();
    leads.accept(won);
    leads.win(won, new Amount(new BigDecimal("5000"), Currency.getInstance("EUR")));
    LeadId open = jana();

    assertThatExceptionOfType(MergeRefused.class).isThrownBy(() -> merges.merge(won, open));

    assertThat(details(won).line().status()).isEqualTo(Status.WON);
  }

  @Test
  void whatWasDoneWithTheOtherIsStillTold() {
    LeadId first = jana();
    LeadId second = jana();
    LeadId third = jana();
    work.touch(first, Touch.TRIED, Way.PHONE);
    work.note(first, "Called on Monday");
    merges.merge(first, second);

    merges.merge(second, third);

    assertThat(details(third).absorbed())
        .extracting(LeadDetails.Absorbed::id)
        .containsExactly(first, second);
    assertThat(details(third).absorbed().getFirst().history())
        .extracting(HistoryLine::kind)
        .contains(StepKind.TRIED);
    assertThat(details(third).notes()).extracting(Note::words).containsExactly("Called on Monday");
  }

  @Test
  void aLeadThatTookInARaisedHandStillTeachesAsOneThatCameByScore() {
    LeadId ready = raiseByScore("Jana Example", "jana@pumps.example");
    LeadId hand = jana();

    merges.merge(hand, ready);

    assertThat(details(ready).line().isRaisedHand()).isTrue();
    assertThat(details(ready).sheet().isRaisedHand()).isFalse();
    assertThat(appearing())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.lead()).isEqualTo(ready.value());
          assertThat(line.isRaisedHand()).isFalse();
        });
  }

  /// With a score that is kept, as everybody who is handed over has.
  private LeadId raiseByScore(String name, String email) {
    PersonId person = people.meet(new PersonDetails(name, email, "", ""));
    ScoreId score = scores.record(person, scores.score(Facts.NONE));
    return leads.raise(new NewLead(person, JanasLead.sheet(false, "A1"), Facts.NONE, score));
  }

  /// Who would be above a line that lets everybody in.
  private List<Backtest.Line> appearing() {
    var replay = replays.of(scores.model().version(), replays.past());
    return replay.at(Points.of(-1_000)).appearing().first();
  }

  private static org.assertj.core.data.TemporalUnitOffset byAMoment() {
    return org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS);
  }
}
