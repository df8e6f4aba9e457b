package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.staff.AccountDeactivated;
import org.usher.staff.Role;

/// Sam leaves, and Kim stays.
class LeaversModuleTests extends WorkingDesk {

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatTheyHadTakenGoesToTheNextInTheRotationAndSaysWhy() {
    LeadId jana = jana();
    leads.claim(jana);
    kimTakesPart();

    samLeaves();

    assertThat(details(jana).line().owner()).contains(KIM.id());
    assertThat(details(jana).line().status()).isEqualTo(Status.WAITING);
    assertThat(details(jana).history())
        .extracting(HistoryLine::kind)
        .containsSequence(StepKind.TAKEN, StepKind.RELEASED, StepKind.ROUTED);
    assertThat(details(jana).history().get(2).assignedTo()).contains(SAM.id());
  }

  @Test
  void whatTheyHadAcceptedStaysAcceptedAndCanBeTaken() {
    LeadId jana = jana();
    leads.accept(jana);

    samLeaves();
    assertThat(details(jana).line().owner()).isEmpty();
    assertThat(details(jana).line().status()).isEqualTo(Status.ACCEPTED);

    as(KIM, () -> leads.claim(jana));
    assertThat(details(jana).line().owner()).contains(KIM.id());
    assertThat(details(jana).line().status()).isEqualTo(Status.ACCEPTED);
    as(KIM, () -> leads.lose(jana, Loss.NO_DECISION));
  }

  @Test
  void whatRestsComesBackToSomebodyWhoIsHere() {
    LeadId jana = jana();
    leads.putOff(jana, LocalDate.now().plusYears(1));
    kimTakesPart();

    samLeaves();

    assertThat(details(jana).line().status()).isEqualTo(Status.REJECTED);
    assertThat(details(jana).line().owner()).contains(KIM.id());
  }

  @Test
  void whatIsDecidedStaysTheirs() {
    LeadId jana = jana();
    leads.reject(jana, Rejection.DOES_NOT_FIT);

    samLeaves();

    assertThat(details(jana).line().owner()).contains(SAM.id());
  }

  private void kimTakesPart() {
    rotation.keep(
        new Seller(
            KIM.id(),
            "",
            1,
            100,
            OfficeHours.parse("Mon-Sun 00:00-23:59 UTC"),
            Optional.empty(),
            Optional.empty()));
  }

  private void samLeaves() {
    when(staff.active(Role.SELLER)).thenReturn(List.of(KIM));
    transaction.executeWithoutResult(
        unused -> events.publishEvent(new AccountDeactivated(SAM.id())));
  }
}
