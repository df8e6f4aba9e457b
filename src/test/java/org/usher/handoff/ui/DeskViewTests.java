package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.RaisedLeads;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.visitor.People;

@SpringBootTest
@ViewPackages(classes = DeskView.class)
@SignedInAs(Role.SELLER)
class DeskViewTests extends SpringBrowserlessTest {

  @Autowired Leads leads;
  @Autowired People people;
  @Autowired JdbcClient database;

  private RaisedLeads raised;

  @BeforeEach
  void anEmptyDesk() {
    raised = new RaisedLeads(leads, people, database);
  }

  @Test
  void anEmptyDeskSaysWhatWillAppear() {
    assertThat(text(navigate(DeskView.class))).contains("Nobody is waiting");
  }

  @Test
  void raisedHandsStandInALaneOfTheirOwnBeforeTheReady() {
    raised.crossThreshold("Amira Haddad", "A1");
    raised.raiseHand("Nora Weiss");

    assertThat(text(navigate(DeskView.class)))
        .containsSubsequence(
            "They raised a hand", "Nora Weiss", "They agreed to be contacted", "Amira Haddad");
  }

  @Test
  void aLeadShowsWhyAndHowLongItHasWaited() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    raised.age(lead, Duration.ofMinutes(72).plusSeconds(20));

    assertThat(text(navigate(DeskView.class)))
        .contains("1 h 12 min", "waiting", "Example Pumps", "Leads sellers.", "A1");
  }

  @Test
  void aNewLeadAppearsByItselfAndIsAnnounced() {
    var desk = navigate(DeskView.class);

    raised.raiseHand("Nora Weiss");
    DeskLooks.once();

    assertThat(text(desk)).contains("Nora Weiss");
    assertThat(find(StatusLine.class).single().getText()).contains("A new lead: Nora Weiss");
  }

  @Test
  void whatWasThereBeforeIsNotAnnounced() {
    raised.raiseHand("Nora Weiss");

    navigate(DeskView.class);
    DeskLooks.once();

    assertThat(find(StatusLine.class).single().getText()).isEmpty();
  }

  @Test
  void aTakenLeadLeavesTheWaitingAndStandsInHand() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    var desk = navigate(DeskView.class);

    leads.claim(lead);
    DeskLooks.once();
    assertThat(text(desk)).doesNotContain("Nora Weiss").contains("In hand (1)");

    assertThat(text(showing("in-hand"))).contains("Nora Weiss", "You · taken");
    assertThat(text(showing("mine"))).contains("Nora Weiss");
  }

  @Test
  void anUnknownShelfIsTheFirst() {
    assertThat(text(showing("nonsense"))).contains("Nobody is waiting");
  }

  private static DeskView showing(String shelf) {
    return UI.getCurrent()
        .navigate(DeskView.class, QueryParameters.of("show", shelf))
        .orElseThrow();
  }

  /// What can be seen, without what is hidden.
  private static String text(DeskView desk) {
    return VisibleText.of(desk);
  }
}
