package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.usher.engagement.Facts;
import org.usher.staff.AccountId;
import org.usher.visitor.PersonId;

class LeadTests {

  private static final AccountId SAM = new AccountId(UUID.randomUUID());
  private static final AccountId KIM = new AccountId(UUID.randomUUID());
  private static final Amount AMOUNT =
      new Amount(new BigDecimal("1200.50"), Currency.getInstance("EUR"));

  private final Lead lead =
      new Lead(
          LeadId.random(),
          JanasLead.of(new PersonId(UUID.randomUUID()), true, "A1", Facts.NONE),
          JanasLead.NOON,
          JanasLead.NOON.plusSeconds(3600));

  @Test
  void aLeadGoesFromWaitingToWonStepByStep() {
    lead.claim(SAM, JanasLead.NOON.plusSeconds(1));
    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON.plusSeconds(2));
    lead.decide(new Verdict.Won(AMOUNT), SAM, JanasLead.NOON.plusSeconds(3));

    assertThat(lead.status()).isEqualTo(Status.WON);
    assertThat(lead.history())
        .extracting(HistoryLine::kind)
        .containsExactly(StepKind.RAISED, StepKind.TAKEN, StepKind.ACCEPTED, StepKind.WON);
    assertThat(lead.history().getLast().amount()).contains(AMOUNT);
    assertThat(lead.history().getLast().by()).contains(SAM);
  }

  @Test
  void whoeverAcceptsALeadThatWaitsHasTakenIt() {
    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON);

    assertThat(lead.owner()).contains(SAM);
    assertThat(lead.history())
        .extracting(HistoryLine::kind)
        .containsExactly(StepKind.RAISED, StepKind.TAKEN, StepKind.ACCEPTED);
  }

  @Test
  void theSecondSellerIsToldWhoHasIt() {
    lead.claim(SAM, JanasLead.NOON);

    assertThatExceptionOfType(LeadTaken.class)
        .isThrownBy(() -> lead.claim(KIM, JanasLead.NOON))
        .satisfies(taken -> assertThat(taken.owner()).isEqualTo(SAM));
    assertThatExceptionOfType(LeadTaken.class)
        .isThrownBy(() -> lead.decide(new Verdict.Accepted(), KIM, JanasLead.NOON));
  }

  @Test
  void takingOnesOwnLeadAgainChangesNothing() {
    lead.claim(SAM, JanasLead.NOON);
    lead.claim(SAM, JanasLead.NOON);

    assertThat(lead.history()).hasSize(2);
  }

  @Test
  void aLeadThatWasGivenToSomebodyIsTheirs() {
    lead.claim(SAM, JanasLead.NOON);
    lead.assign(KIM, SAM, JanasLead.NOON);

    assertThat(lead.owner()).contains(KIM);
    assertThat(lead.history().getLast().assignedTo()).contains(KIM);
    lead.decide(new Verdict.Rejected(Rejection.BAD_TIMING), KIM, JanasLead.NOON);
    assertThat(lead.history().getLast().reason()).contains("BAD_TIMING");
  }

  @Test
  void nothingIsWonOrLostThatWasNotAccepted() {
    lead.claim(SAM, JanasLead.NOON);

    for (Verdict early : List.of(new Verdict.Won(AMOUNT), new Verdict.Lost(Loss.NO_DECISION))) {
      assertThatExceptionOfType(StepRefused.class)
          .isThrownBy(() -> lead.decide(early, SAM, JanasLead.NOON))
          .satisfies(refused -> assertThat(refused.status()).isEqualTo(Status.TAKEN));
    }
    assertThat(lead.history()).hasSize(2);
  }

  @Test
  void whatIsDecidedStaysDecided() {
    lead.decide(new Verdict.Rejected(Rejection.DOES_NOT_FIT), SAM, JanasLead.NOON);

    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON));
    assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> lead.claim(SAM, JanasLead.NOON));
    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> lead.assign(KIM, SAM, JanasLead.NOON));
  }

  @Test
  void aVerdictThatIsTakenBackLeavesTheOneBeforeItStanding() {
    lead.claim(SAM, JanasLead.NOON.minusSeconds(1));
    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON);
    lead.decide(new Verdict.Lost(Loss.NO_DECISION), SAM, JanasLead.NOON);

    lead.takeBack(Status.LOST, SAM, JanasLead.NOON, false);
    assertThat(lead.status()).isEqualTo(Status.ACCEPTED);
    lead.takeBack(Status.ACCEPTED, SAM, JanasLead.NOON, false);

    assertThat(lead.status()).isEqualTo(Status.TAKEN);
    assertThat(lead.history())
        .extracting(HistoryLine::kind)
        .containsExactly(
            StepKind.RAISED,
            StepKind.TAKEN,
            StepKind.ACCEPTED,
            StepKind.LOST,
            StepKind.TAKEN_BACK,
            StepKind.TAKEN_BACK);
    assertThat(lead.history().getLast().reason()).contains("ACCEPTED");
  }

  @Test
  void onlyTheVerdictThatStandsCanBeTakenBackAndOnlyByWhoeverMayDecide() {
    lead.decide(new Verdict.Rejected(Rejection.DOES_NOT_FIT), SAM, JanasLead.NOON);

    assertThatExceptionOfType(LeadTaken.class)
        .isThrownBy(() -> lead.takeBack(Status.REJECTED, KIM, JanasLead.NOON, false));
    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> lead.takeBack(Status.ACCEPTED, SAM, JanasLead.NOON, false));
    lead.takeBack(Status.REJECTED, SAM, JanasLead.NOON, false);
    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> lead.takeBack(Status.TAKEN, SAM, JanasLead.NOON, false));
  }

  @Test
  void whatCameBackByItselfIsNotTakenBackAnyMore() {
    lead.putOff(JanasLead.NOON.plusSeconds(60), SAM, JanasLead.NOON);
    lead.comeBack(true, JanasLead.NOON.plusSeconds(90), JanasLead.NOON.plusSeconds(60));

    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> lead.takeBack(Status.TAKEN, SAM, JanasLead.NOON, false));

    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON.plusSeconds(70));
    lead.takeBack(Status.ACCEPTED, SAM, JanasLead.NOON.plusSeconds(80), false);
    assertThat(lead.status()).isEqualTo(Status.TAKEN);
  }

  @Test
  void whoTookALeadOnlyByAcceptingItGivesItBackWithTheVerdict() {
    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON);

    lead.takeBack(Status.ACCEPTED, SAM, JanasLead.NOON.plusSeconds(5), false);
    lead.putBack();

    assertThat(lead.status()).isEqualTo(Status.WAITING);
    assertThat(lead.owner()).isEmpty();
  }

  @Test
  void whoDidSomethingElseWithALeadKeepsItWhenTheVerdictIsTakenBack() {
    lead.decide(new Verdict.Accepted(), SAM, JanasLead.NOON);
    lead.touch(Touch.REACHED, Way.PHONE, SAM, JanasLead.NOON.plusSeconds(5));

    lead.takeBack(Status.ACCEPTED, SAM, JanasLead.NOON.plusSeconds(9), false);
    lead.putBack();

    assertThat(lead.status()).isEqualTo(Status.TAKEN);
    assertThat(lead.owner()).contains(SAM);
  }

  @Test
  void anAmountIsMoney() {
    assertThat(AMOUNT).hasToString("1200.50 EUR");
    for (String wrong : List.of("-1", "0.001", "10000000000000")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new Amount(new BigDecimal(wrong), Currency.getInstance("EUR")));
    }
  }
}
