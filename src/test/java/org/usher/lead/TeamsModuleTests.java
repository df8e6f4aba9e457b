package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.usher.lead.OutsideVerdicts.Taken;
import org.usher.staff.Account;

/// Sam is of the south, Kim of the north; Jana's lead is the north's.
class TeamsModuleTests extends WorkingDesk {

  @Autowired OutsideVerdicts outside;

  private LeadId jana;

  @BeforeEach
  void janaIsOfTheNorth() {
    when(staff.find(SAM.id())).thenReturn(Optional.of(SAM));
    when(staff.find(KIM.id())).thenReturn(Optional.of(KIM));
    jana = jana();
    database
        .sql("update lead_lead set team = 'north', version = version + 1 where id = ?")
        .param(jana.value())
        .update();
    join(SAM, "south");
    join(KIM, "north");
  }

  @Test
  void aLeadOfATeamIsToldToThatTeamAlone() {
    assertThat(leads.told(jana)).containsExactly(KIM);
    assertThat(leads.told(jana())).containsExactly(SAM, KIM);
  }

  @Test
  void aLeadThatSomebodyHasIsToldToThemAlone() {
    as(KIM, () -> leads.assign(jana, SAM.id()));

    assertThat(leads.told(jana)).containsExactly(SAM);
  }

  @Test
  void whoeverIsGivenALeadOfAnotherTeamCanWorkWithIt() {
    as(KIM, () -> leads.assign(jana, SAM.id()));

    assertThat(details(jana).line().owner()).contains(SAM.id());
    assertThat(book.mine(0, 9)).extracting(LeadLine::id).containsExactly(jana);
    work.touch(jana, Touch.REACHED, Way.PHONE);
    leads.accept(jana);
    book.requireOpen(jana);
    assertThat(details(jana).line().status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void nobodySpeaksByALinkOfALeadOfAnotherTeam() {
    var accepted = new OutsideVerdicts.Said(new Verdict.Accepted(), Instant.now());

    assertThat(outside.takeOf(SAM.id(), jana, accepted)).isEqualTo(Taken.REFUSED);
    assertThat(outside.takeOf(KIM.id(), jana, accepted)).isEqualTo(Taken.TAKEN);
  }

  private void join(Account account, String team) {
    rotation.keep(
        new Seller(
            account.id(),
            team,
            0,
            10,
            OfficeHours.parse("Mon-Sun 00:00-23:59 UTC"),
            Optional.empty(),
            Optional.empty()));
  }
}
