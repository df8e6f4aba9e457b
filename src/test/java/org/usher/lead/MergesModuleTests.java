package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MergesModuleTests extends WorkingDesk {

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
    assertThat(book.page(LeadFilter.of(Lane.WAITING).raisedHand(true), 0, 9).lines())
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

  private static org.assertj.core.data.TemporalUnitOffset byAMoment() {
    return org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS);
  }
}
