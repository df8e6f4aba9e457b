package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.usher.lead.JanasLead.NOON;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.OutsideVerdicts.Said;
import org.usher.lead.OutsideVerdicts.Taken;
import org.usher.matching.Helped;
import org.usher.question.Answers;
import org.usher.scoring.Outcome;

/// What was said of a lead by mistake.
class VerdictCorrectionsModuleTests extends WorkingDesk {

  private static final Verdict DOES_NOT_FIT = new Verdict.Rejected(Rejection.DOES_NOT_FIT);
  private static final Verdict WON =
      new Verdict.Won(new Amount(new BigDecimal("900"), Currency.getInstance("EUR")));
  private static final Facts READ =
      new Facts(
          Answers.none(),
          List.of(new PageVisit(new PageId("cost"), BuyingJob.REQUIREMENTS, NOON, 170, 0.9, 1)),
          List.of(),
          Set.of(),
          Set.of());

  @Autowired VerdictCorrections corrections;
  @Autowired OutsideVerdicts outside;
  @Autowired Clock clock;

  private LeadId lead() {
    return raise("Jana Example", "jana@pumps.example", "Example Pumps", true, "A1", READ);
  }

  @Test
  void aSlipIsCorrectedAndTheHistoryShowsBoth(PublishedEvents events) {
    LeadId lead = lead();
    leads.reject(lead, Rejection.DOES_NOT_FIT);

    corrections.correct(lead, Status.REJECTED, new Verdict.Accepted());

    assertThat(details(lead).line().status()).isEqualTo(Status.ACCEPTED);
    assertThat(details(lead).history())
        .extracting(HistoryLine::kind)
        .containsSubsequence(StepKind.REJECTED, StepKind.TAKEN_BACK, StepKind.ACCEPTED);
    assertThat(events.ofType(VerdictTakenBack.class)).hasSize(1);
    assertThat(events.ofType(VerdictGiven.class))
        .extracting(VerdictGiven::result)
        .containsExactly(Outcome.Result.REJECTED, Outcome.Result.ACCEPTED);
    assertThat(counted(events)).isEqualTo(1);
  }

  @Test
  void whatIsWonInsteadWasAcceptedFirst(PublishedEvents events) {
    LeadId lead = lead();
    leads.reject(lead, Rejection.DOES_NOT_FIT);

    corrections.correct(lead, Status.REJECTED, WON);

    assertThat(details(lead).line().status()).isEqualTo(Status.WON);
    assertThat(counted(events)).isEqualTo(2);
    corrections.correct(lead, Status.WON, DOES_NOT_FIT);
    assertThat(details(lead).line().status()).isEqualTo(Status.REJECTED);
    assertThat(counted(events)).as("nothing speaks for the page any more").isZero();
  }

  @Test
  void pagesOfALeadThatIsRejectedAfterAllHaveNotHelped(PublishedEvents events) {
    LeadId lead = lead();
    leads.accept(lead);

    leads.reject(lead, Rejection.WANTED_SOMETHING_ELSE);

    assertThat(counted(events)).isZero();
    corrections.takeBack(lead, Status.REJECTED);
    assertThat(details(lead).line().status()).isEqualTo(Status.ACCEPTED);
    assertThat(counted(events)).isEqualTo(1);
  }

  @Test
  void whatWasAcceptedByMistakeWaitsAgainWhereItStood(PublishedEvents events) {
    LeadId lead = lead();
    leads.accept(lead);

    corrections.takeBack(lead, Status.ACCEPTED);

    assertThat(book.lines(Lane.WAITING, 0, 10)).extracting(LeadLine::id).containsExactly(lead);
    assertThat(details(lead).line().owner()).isEmpty();
    assertThat(counted(events)).isZero();
    as(KIM, () -> leads.claim(lead));
    assertThat(details(lead).line().owner()).contains(KIM.id());
  }

  @Test
  void whatComesBackByItselfDoesNotOnceThatIsCorrected() {
    LeadId lead = lead();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    leads.putOff(lead, day);

    corrections.correct(lead, Status.REJECTED, DOES_NOT_FIT);
    assertThat(details(lead).line().returnsAt()).isEmpty();

    corrections.putOff(lead, Status.REJECTED, day);
    assertThat(details(lead).line().returnsAt()).isPresent();
  }

  @Test
  void nobodyCorrectsForSomebodyElseOrWhatTheyDidNotSee() {
    LeadId lead = lead();
    leads.accept(lead);

    as(
        KIM,
        () ->
            assertThatExceptionOfType(LeadTaken.class)
                .isThrownBy(() -> corrections.takeBack(lead, Status.ACCEPTED)));
    leads.lose(lead, Loss.NO_DECISION);
    assertThatExceptionOfType(StepRefused.class)
        .isThrownBy(() -> corrections.takeBack(lead, Status.ACCEPTED));
  }

  @Test
  void aVerdictFromElsewhereThatWasGivenBeforeTheCorrectionChangesNothing() {
    LeadId lead = lead();
    Instant before = clock.instant();
    assertThat(outside.take(lead, new Said(DOES_NOT_FIT, before), SAM.id())).isEqualTo(Taken.TAKEN);
    as(SAM, () -> corrections.correct(lead, Status.REJECTED, new Verdict.Accepted()));

    assertThat(outside.take(lead, new Said(DOES_NOT_FIT, before), SAM.id())).isEqualTo(Taken.KNOWN);
    assertThat(
            outside.take(
                lead, new Said(new Verdict.Rejected(Rejection.WRONG_DETAILS), before), SAM.id()))
        .isEqualTo(Taken.LATE);
    assertThat(details(lead).line().status()).isEqualTo(Status.ACCEPTED);

    assertThat(outside.take(lead, new Said(DOES_NOT_FIT, clock.instant()), SAM.id()))
        .as("said anew, later")
        .isEqualTo(Taken.TAKEN);
  }

  @Test
  void aVerdictThatWasTakenBackIsNotGivenAgainByALateDelivery() {
    LeadId lead = lead();
    Instant before = clock.instant();
    outside.take(lead, new Said(new Verdict.Accepted(), before), SAM.id());
    corrections.takeBack(lead, Status.ACCEPTED);

    assertThat(outside.take(lead, new Said(new Verdict.Accepted(), before), SAM.id()))
        .isEqualTo(Taken.KNOWN);
    assertThat(outside.take(lead, new Said(DOES_NOT_FIT, before), SAM.id())).isEqualTo(Taken.LATE);
    assertThat(details(lead).line().status().isOpen()).isTrue();
  }

  /// How often a verdict speaks for the page that was read.
  private static int counted(PublishedEvents events) {
    return java.util.stream.StreamSupport.stream(events.ofType(Helped.class).spliterator(), false)
        .filter(helped -> !helped.pages().isEmpty() && !(helped instanceof LeadRaised))
        .mapToInt(Helped::times)
        .sum();
  }
}
