package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.design.StatusLine;
import org.usher.lead.DeskColumn;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.RaisedLeads;
import org.usher.lead.Rejection;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.staff.Staff;
import org.usher.visitor.People;

@SpringBootTest
@ViewPackages(classes = DeskView.class)
@SignedInAs(Role.SELLER)
class DeskViewTests extends SpringBrowserlessTest {

  @Autowired Leads leads;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Post post;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

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
  void theLeadsCanBeHadAsAFileForOtherSystems() {
    var desk = navigate(DeskView.class);

    assertThat(text(desk))
        .contains("File for a spreadsheet", "File for HubSpot", "File for Salesforce");
    assertThat(desk.getElement().getOuterHTML())
        .contains("method=\"post\"", "action=\"/desk/leads.csv\"")
        .contains("value=\"plain\"", "value=\"hubspot\"", "value=\"salesforce\"");
  }

  @Test
  void anOldLeadThatMovesUpIsNotAnnounced() {
    LeadId first = raised.crossThreshold("Amira Haddad", "A1");
    raised.age(first, Duration.ofHours(2));
    for (int number = 0; number < 50; number++) {
      raised.age(raised.crossThreshold("Person " + number, "C3"), Duration.ofHours(1));
    }
    navigate(DeskView.class);

    leads.claim(first);
    DeskLooks.once();

    assertThat(find(StatusLine.class).single().getText()).isEmpty();
  }

  @Test
  void whatWasDoneIsSaidBesideWhoCameMeanwhile() {
    LeadId nora = raised.raiseHand("Nora Weiss");
    var desk = navigate(DeskView.class);
    raised.crossThreshold("Amira Haddad", "C3");

    desk.key("a", nora.toString());

    assertThat(find(StatusLine.class).single().getText())
        .contains("Accepted.", "A new lead: Amira Haddad");
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
  void aWordFindsALeadInWhicheverLaneItIs() {
    LeadId nora = raised.raiseHand("Nora Weiss");
    raised.raiseHand("Amira Haddad");
    leads.reject(nora, Rejection.DOES_NOT_FIT);
    var desk = navigate(DeskView.class);

    search("wei");

    assertThat(text(desk)).contains("Found", "Nora Weiss").doesNotContain("Amira Haddad");
  }

  @Test
  void aFacetNarrowsAndCanBeKept() {
    raised.crossThreshold("Amira Haddad", "A1");
    raised.crossThreshold("Ben Otter", "C3");
    var desk = navigate(DeskView.class);

    test(find(NativeButton.class).withText("Fit A").single()).click();
    assertThat(text(desk)).contains("Amira Haddad").doesNotContain("Ben Otter");

    test(find(NativeButton.class).withText("Keep this filter …").single()).click();
    find(TextField.class).single().setValue("Hot");
    test(find(NativeButton.class).withText("Keep").single()).click();
    test(find(NativeButton.class).withText("Fit A").single()).click();
    assertThat(text(desk)).contains("Hot", "Ben Otter");

    test(find(NativeButton.class).withText("Hot").single()).click();
    assertThat(text(desk)).doesNotContain("Ben Otter");
  }

  @Test
  void aFilterThatWasKeptLeadsToItsShelf() {
    LeadId nora = raised.raiseHand("Nora Weiss");
    raised.raiseHand("Amira Haddad");
    leads.claim(nora);
    showing("in-hand");
    test(find(NativeButton.class).withText("Raised a hand").single()).click();
    test(find(NativeButton.class).withText("Keep this filter …").single()).click();
    find(TextField.class).single().setValue("Asked, in hand");
    test(find(NativeButton.class).withText("Keep").single()).click();

    var desk = showing("waiting");
    assertThat(text(desk)).contains("Amira Haddad").doesNotContain("Nora Weiss");
    var kept = find(NativeButton.class).withText("Asked, in hand").single();
    assertThat(kept.getElement().getAttribute("title")).isEqualTo("Kept under In hand");
    test(kept).click();

    assertThat(text(desk)).contains("Nora Weiss").doesNotContain("Amira Haddad");
    assertThat(desk.getElement().getOuterHTML())
        .containsPattern("<a(?=[^>]*show=in-hand&amp;hand)(?=[^>]*aria-current)[^>]*>In hand");
  }

  @Test
  void theListIsNarrowedByWhoHasThem() {
    LeadId nora = raised.raiseHand("Nora Weiss");
    raised.raiseHand("Amira Haddad");
    leads.claim(nora);
    UUID me = staff.current().orElseThrow().id().value();

    UI.getCurrent().navigate("desk", QueryParameters.fromString("show=in-hand&owner=" + me));
    var desk = find(DeskView.class).single();
    assertThat(text(desk)).contains("Nora Weiss", "Who has it");
    UI.getCurrent()
        .navigate("desk", QueryParameters.fromString("show=in-hand&owner=" + UUID.randomUUID()));

    assertThat(text(desk)).as("of somebody who is not there it says nothing").contains("Nora");
  }

  @Test
  void theListIsNarrowedByWhenTheyCame() {
    raised.age(raised.raiseHand("Nora Weiss"), Duration.ofDays(9));
    raised.raiseHand("Amira Haddad");

    UI.getCurrent().navigate("desk", QueryParameters.fromString("days=7"));
    var desk = find(DeskView.class).single();
    assertThat(text(desk)).contains("Amira Haddad").doesNotContain("Nora Weiss");

    String day = LocalDate.now(ZoneOffset.UTC).minusDays(8).toString();
    UI.getCurrent().navigate("desk", QueryParameters.fromString("to=" + day));
    assertThat(text(desk)).contains("Nora Weiss").doesNotContain("Amira Haddad");
    assertThat(find(Input.class).withId("filter-to").single().getValue()).isEqualTo(day);
    assertThat(desk.getElement().getOuterHTML()).contains("desk?show=mine&amp;to=" + day);
  }

  @Test
  void theListIsNarrowedToOneCompanyWhoseNameStandsInNoAddress() {
    raised.raiseHand("Nora Weiss");
    raised.raiseHand("Otto Ring", "Otter Tools");
    var desk = navigate(DeskView.class);
    var company = find(CompanyField.class).single();

    company.type("exa");
    assertThat(text(desk)).as("nothing yet").contains("Nora Weiss", "Otto Ring");
    find(Input.class).withId("filter-company").single().setValue("exa");
    company.complete();

    assertThat(find(Input.class).withId("filter-company").single().getValue())
        .isEqualTo("Example Pumps");
    assertThat(text(desk)).contains("Nora Weiss").doesNotContain("Otto Ring");
    assertThat(desk.getElement().getOuterHTML())
        .contains("show=mine&amp;company=")
        .doesNotContain("company=Ex");
    company.type("nobody's");
    assertThat(text(desk)).contains("Otto Ring");
    find(Input.class).withId("filter-company").single().setValue("nobody's");
    company.complete();
    assertThat(text(desk)).contains("No lead is of a company that begins like this.");
  }

  @Test
  void whatIsLateSaysSo() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    raised.age(lead, Duration.ofDays(9));

    assertThat(text(navigate(DeskView.class))).contains("late by", "Late (1)");
  }

  @Test
  void aKeyAcceptsTheLeadWithTheFocus() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    var desk = navigate(DeskView.class);

    desk.key("a", lead.toString());

    assertThat(text(desk)).doesNotContain("Nora Weiss").contains("Accepted.", "In hand (1)");
  }

  @Test
  void whatAKeyAcceptedByMistakeAnotherTakesBack() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    var desk = navigate(DeskView.class);
    desk.key("a", lead.toString());
    assertThat(find(NativeButton.class).withText("Undo (u)").exists()).isTrue();

    desk.key("u", "");

    assertThat(text(desk)).contains("Nora Weiss", "Taken back.", "In hand (0)");
    assertThat(find(NativeButton.class).withText("Undo (u)").exists()).isFalse();
    desk.key("u", "");
    assertThat(text(desk)).as("once").contains("Nora Weiss");
  }

  @Test
  void whoCameBackWhileSalesHasThemIsMarkedInTheList() {
    LeadId lead = raised.raiseHand("Nora Weiss");
    assertThat(text(navigate(DeskView.class))).doesNotContain("back on the site");
    database
        .sql(
            "update lead_lead set came_back_at = utc_timestamp(6), version = version + 1,"
                + " touched_at = utc_timestamp(6) where id = ?")
        .param(lead.value())
        .update();

    assertThat(text(navigate(DeskView.class))).contains("back on the site");
  }

  @Test
  void fromALeadSomebodyComesBackToTheVeryList() {
    LeadId amira = raised.crossThreshold("Amira Haddad", "A1");
    raised.crossThreshold("Ben Otter", "C3");
    navigate(DeskView.class);
    test(find(NativeButton.class).withText("Fit A").single()).click();
    search("hadd");

    UI.getCurrent().navigate("desk/lead/" + amira);
    UI.getCurrent().navigate("desk", QueryParameters.fromString("fit=A"));

    var desk = find(DeskView.class).single();
    assertThat(text(desk)).contains("Found", "Amira Haddad").doesNotContain("Ben Otter");
    assertThat(find(Input.class).withId("desk-search").single().getValue()).isEqualTo("hadd");
    assertThat(desk.getElement().getOuterHTML())
        .as("words are in no address")
        .contains("href=\"desk?show=mine&amp;fit=A\"")
        .doesNotContain("hadd&", "=hadd");
  }

  @Test
  void anAddressSaysHowTheListIsNarrowed() {
    raised.crossThreshold("Amira Haddad", "A1");
    raised.crossThreshold("Ben Otter", "C3");

    UI.getCurrent().navigate("desk", QueryParameters.fromString("fit=C&late="));
    assertThat(text(find(DeskView.class).single()))
        .doesNotContain("Amira Haddad", "Ben Otter")
        .contains("Fit C");
    UI.getCurrent().navigate("desk", QueryParameters.fromString("fit=C"));

    assertThat(text(find(DeskView.class).single())).contains("Ben Otter");
  }

  @Test
  void aColumnThatIsNotWantedIsGoneAndStaysGone() {
    raised.raiseHand("Nora Weiss");
    var desk = navigate(DeskView.class);

    find(FilterBar.class).single().choose(DeskColumn.REASON, false);

    assertThat(text(desk)).doesNotContain("Leads sellers.");
    assertThat(text(navigate(DeskView.class))).doesNotContain("Leads sellers.");
    find(FilterBar.class).single().choose(DeskColumn.REASON, true);
  }

  @Test
  void aSellerSeesAboutWhichOfTheirLeadsSomethingDidNotArrive() {
    LeadId mine = raised.raiseHand("Nora Weiss");
    LeadId other = raised.raiseHand("Amira Haddad");
    giveUp(mine);
    giveUp(other);
    assertThat(text(navigate(DeskView.class))).as("they are nobody's").doesNotContain("tried no");
    leads.claim(mine);

    var desk = navigate(DeskView.class);

    var line = find(UndeliveredLine.class).single();
    assertThat(VisibleText.of(line))
        .contains("Something about one of your leads did not arrive", "Nora Weiss")
        .doesNotContain("Amira Haddad");
    leads.reject(mine, Rejection.DOES_NOT_FIT);
    DeskLooks.once();
    assertThat(text(desk)).doesNotContain("did not arrive");
  }

  private void giveUp(LeadId lead) {
    var parcel = new Parcel("nobody-composes-this", lead.toString(), "webhook:crm", new byte[1]);
    transaction.executeWithoutResult(_ -> post.send(parcel));
    database
        .sql("update post_delivery set state = 'DEAD', reason = 'REFUSED' where reference = ?")
        .param(lead.toString())
        .update();
  }

  private void search(String words) {
    find(Input.class).withId("desk-search").single().setValue(words);
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
