package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.engagement.Facts;
import org.usher.lead.Amount;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.Leads;
import org.usher.lead.Loss;
import org.usher.lead.Mark;
import org.usher.lead.RaisedLeads;
import org.usher.lead.Rejection;
import org.usher.lead.Status;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.scoring.ScoreId;
import org.usher.scoring.Scores;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.staff.Staff;
import org.usher.staff.StaffContext;
import org.usher.visitor.People;

@SpringBootTest
@ViewPackages(classes = LeadView.class)
@SignedInAs(Role.SELLER)
class LeadViewTests extends SpringBrowserlessTest {

  @Autowired Leads leads;
  @Autowired LeadBook book;
  @Autowired Scores scores;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Post post;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired AutowireCapableBeanFactory beans;

  private LeadId lead;
  private RaisedLeads raised;

  @BeforeEach
  void noraAsksForAnAnswer() {
    raised = new RaisedLeads(leads, people, database);
    lead = raised.raiseHand("Nora Weiss");
  }

  @Test
  void theReasonsComeFirstThenTheirOwnWords() {
    assertThat(VisibleText.of(open()))
        .containsSubsequence(
            "Nora Weiss",
            "Leads sellers.",
            "Asks for a telephone call",
            "In their own words",
            "Our quotations go out late.",
            "What happened",
            "They asked for an answer");
  }

  @Test
  void whoAskedForACallIsOneTapAwayByTelephoneAndByNothingElse() {
    var view = open();

    assertThat(hrefs()).contains("tel:+448081570192").noneMatch(href -> href.startsWith("mailto:"));
    assertThat(VisibleText.of(view)).contains("Do not write before you have spoken");
  }

  @Test
  void onceTheyHaveSpokenAnyWayIsOpen() {
    open();
    click("Take it");

    click("Spoke by telephone");

    assertThat(hrefs()).anyMatch(href -> href.startsWith("mailto:"));
    assertThat(status()).contains("you were in touch");
  }

  @Test
  void howTheyWereInTouchIsTakenDownAsItWas() {
    var view = open();
    click("Take it");

    assertThat(VisibleText.of(view)).as("they asked for a call").doesNotContain("Wrote");
    click("They wrote back");

    assertThat(last().reason()).contains("EMAIL");
    assertThat(VisibleText.of(view)).contains("You heard back from them by e-mail");
    click("Met");
    assertThat(last().reason()).isEmpty();
  }

  @Test
  void aLineIsJudgedInOneTap() {
    open();

    test(find(NativeButton.class).withText("Wrong").all().getFirst()).click();

    assertThat(book.details(lead).orElseThrow().marks()).containsValue(Mark.WRONG);
    assertThat(VisibleText.of(find(LeadView.class).single())).contains("You called wrong: ");
    test(find(NativeButton.class).withText("Wrong").all().getFirst()).click();
    assertThat(VisibleText.of(find(LeadView.class).single())).contains("You took back the mark on");
  }

  @Test
  void whatIsMissingOnTheSiteIsAskedForWithoutTheBuyersName() {
    var view = open();
    Input line = find(Input.class).withId("missing").single();
    line.setValue("A page for Nora");
    click("Ask for it");
    assertThat(status()).contains("without the buyer's name");
    assertThat(line.getValue()).as("to be said otherwise").isEqualTo("A page for Nora");

    line.setValue("How long a pilot takes");
    click("Ask for it");

    assertThat(VisibleText.of(view))
        .contains(
            "How long a pilot takes", "asked for", "You asked for a page that the site lacks");
    assertThat(line.getValue()).isEmpty();
  }

  @Test
  void tooEarlyNeedsTheDayOnWhichTheLeadComesBack() {
    open();
    click("Reject …");
    reasons().setValue(Rejection.BAD_TIMING);
    click("Reject");
    assertThat(find(Dialog.class).single().isOpened()).isTrue();

    click("in 3 months");
    click("Reject");

    LeadLine line = book.details(lead).orElseThrow().line();
    assertThat(line.status()).isEqualTo(Status.REJECTED);
    assertThat(line.returnsAt()).isPresent();
  }

  @Test
  void twoLeadsBecomeOneAfterALook() {
    LeadId twin = raised.raiseHand("Nora Weiss");
    var view = open();
    assertThat(VisibleText.of(view)).contains("Perhaps the same matter");

    click("Merge into this …");
    assertThat(VisibleText.of(find(Dialog.class).single())).contains("Becomes part of it");
    click("Make one");

    assertThat(book.details(twin).orElseThrow().line().status()).isEqualTo(Status.MERGED);
    assertThat(VisibleText.of(view)).contains("Merged into this");
    LeadId remaining = lead;
    lead = twin;
    open();
    assertThat(hrefs()).contains("desk/lead/" + remaining);
  }

  @Test
  void whatCannotBeMergedIsNotOffered() {
    LeadId twin = raised.raiseHand("Nora Weiss");
    leads.accept(twin);
    leads.lose(twin, Loss.NO_DECISION);

    assertThat(VisibleText.of(open())).contains("Perhaps the same matter");
    assertThat(find(NativeButton.class).withText("Merge into this …").exists()).isFalse();
  }

  @Test
  void aNoteIsKept() {
    var view = open();

    find(Area.class).single().setValue("Likes blue");
    click("Keep the note");

    assertThat(VisibleText.of(view)).contains("Likes blue");
  }

  @Test
  void aMethodShowsWhatIsKnownAndTheNextQuestion() {
    var view = open();

    click("MEDDIC");

    assertThat(VisibleText.of(view)).contains("Economic buyer", "A good next question");
  }

  @Test
  void keysTakeAcceptAndExplainThemselves() {
    var view = open();

    view.key("a", "");
    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.ACCEPTED);

    view.key("?", "");
    assertThat(VisibleText.of(find(Dialog.class).single())).contains("write a note");
  }

  @Test
  void whoTakesItHasItAndIsAskedWhatItIsWorth() {
    var view = open();

    click("Take it");

    assertThat(VisibleText.of(view))
        .contains("You took this lead", "Is it worth a conversation?", "The lead is yours.");
    assertThat(last().by()).isEqualTo(staff.current().map(Account::id));
  }

  @Test
  void ofTwoWhoTakeItTheSlowerIsToldWhoWasFaster() {
    var view = open();
    asAdministrator(() -> leads.claim(lead));

    click("Take it");

    assertThat(status()).contains(administrator().name() + " took this lead just now");
    assertThat(VisibleText.of(view)).contains(administrator().name() + " took this lead");
    assertThat(find(NativeButton.class).withText("Accept").exists()).isFalse();
  }

  @Test
  void whoDecidesTooLateIsToldWhatWasDecided() {
    open();
    click("Take it");
    open();
    leads.reject(lead, Rejection.BAD_TIMING);

    click("Accept");

    assertThat(status()).contains("Too late", "good, but too early");
  }

  @Test
  void whatOthersDoShowsByItself() {
    var view = open();
    asAdministrator(() -> leads.claim(lead));

    DeskLooks.once();

    assertThat(VisibleText.of(view)).contains(administrator().name() + " took this lead");
  }

  @Test
  void aRejectionNeedsAReason() {
    open();
    click("Reject …");
    click("Reject");
    assertThat(find(Dialog.class).single().isOpened()).isTrue();

    reasons().setValue(Rejection.DOES_NOT_FIT);
    click("Reject");

    assertThat(last().reason()).contains("DOES_NOT_FIT");
    assertThat(status()).contains("Rejected");
  }

  @Test
  void whatIsWonHasAnAmount() {
    leads.claim(lead);
    leads.accept(lead);
    open();

    click("Won …");
    find(BigDecimalField.class).single().setValue(new BigDecimal("-1"));
    click("Won");
    assertThat(find(BigDecimalField.class).single().isInvalid()).isTrue();
    find(BigDecimalField.class).single().setValue(new BigDecimal("12000.50"));
    click("Won");

    assertThat(last().amount())
        .contains(new Amount(new BigDecimal("12000.50"), Currency.getInstance("EUR")));
    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.WON);
  }

  @Test
  void aVerdictGivenByMistakeIsCorrected() {
    leads.reject(lead, Rejection.DOES_NOT_FIT);
    var view = open();

    click("Correct the verdict …");
    click("Correct");
    assertThat(find(Dialog.class).single().isOpened()).as("says nothing yet").isTrue();
    choose("ACCEPTED");
    click("Correct");

    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.ACCEPTED);
    assertThat(VisibleText.of(view))
        .contains("Corrected.")
        .containsSubsequence("rejected the lead", "took back the verdict", "accepted the lead");
  }

  @Test
  void whatIsAcceptedCanBeRejectedWithoutKnowingTheKey() {
    leads.accept(lead);
    open();

    click("Reject …");
    reasons().setValue(Rejection.WRONG_DETAILS);
    click("Reject");
    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.REJECTED);

    click("Undo (u)");
    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void keysLeadToTheNextLeadOfTheListAndBackToIt() {
    LeadId amira = raised.raiseHand("Amira Haddad");
    UI.getCurrent().navigate("desk", QueryParameters.fromString("fit=a"));
    open();

    find(LeadView.class).single().key("j", "");
    assertThat(VisibleText.of(find(LeadView.class).single())).contains("Amira Haddad");
    find(LeadView.class).single().key("j", "");
    assertThat(status()).contains("last lead");
    find(LeadView.class).single().key("k", "");
    assertThat(VisibleText.of(find(LeadView.class).single())).contains("Nora Weiss");
    assertThat(hrefs()).contains("desk?fit=A", "desk/lead/" + amira);

    find(LeadView.class).single().key("Escape", "");
    assertThat(find(DeskView.class).exists()).isTrue();
  }

  @Test
  void everyActHasAKeyThatIsExplained() {
    leads.accept(lead);
    var view = open();

    view.key("m", "");
    assertThat(VisibleText.of(view)).contains("You met them");
    view.key("l", "");
    assertThat(find(Dialog.class).single().getHeaderTitle()).contains("This lead is lost");
    find(Dialog.class).single().close();
    view.key("g", "");
    assertThat(find(Dialog.class).single().getHeaderTitle()).contains("Give this lead");
    find(Dialog.class).single().close();
    leads.lose(lead, Loss.NO_DECISION);
    DeskLooks.once();
    view.key("s", "");
    assertThat(status()).contains("does nothing with this lead");
    view.key("c", "");
    assertThat(find(Dialog.class).single().getHeaderTitle()).contains("Correct the verdict");
  }

  @Test
  void whatWasGivenUpCanBeSentAgain() {
    giveUp("webhook:crm");
    var view = open();
    assertThat(VisibleText.of(view)).contains("Webhook “crm”", "given up");

    click("Send again");

    assertThat(status()).contains("is being sent again");
    assertThat(VisibleText.of(view)).contains("on its way");
    DeskLooks.once();
    assertThat(VisibleText.of(view)).contains("You had it sent again: Webhook “crm”");
  }

  @Test
  void whatDidNotArriveIsSaidOnTheLeadWithWhatToDoAboutIt() {
    assertThat(VisibleText.of(open())).doesNotContain("Did not arrive");
    giveUp("webhook:crm");
    var view = open();

    assertThat(VisibleText.of(view))
        .contains(
            "Did not arrive and is tried no more: Webhook “crm” (the receiver refused it).",
            "tell an administrator, who finds the cause under “Destinations”");
    click("Send again");
    assertThat(VisibleText.of(view)).doesNotContain("Did not arrive");
  }

  @Test
  void anAddressOfTheBuyerThatIsRefusedIsForTheSellerToAskFor() {
    giveUp("copy:buyer");

    assertThat(VisibleText.of(open())).contains("The buyer's address may be wrong.");
  }

  @Test
  void withoutAMailServerItSaysWhereTheMailIs() {
    assertThat(VisibleText.of(open())).contains("it is written as files here: data/mail");
  }

  @Test
  void whatABuyerWroteStaysText() {
    lead = raised.raiseHand("<img src=x onerror=alert(1)> \u202eevil");

    assertThat(open().getElement().getOuterHTML())
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img src=x");
  }

  @Test
  void aLeadThatIsGoneIsSaidToBeGone() {
    var view = navigate(LeadView.class, Map.of("lead", "no-such-lead"));

    assertThat(VisibleText.of(view)).contains("There is no such lead");
  }

  @Test
  void noKeyActsOnALeadThatWasShownBefore() {
    var view = open();
    UI.getCurrent().navigate("desk/lead/no-such-lead");

    view.key("a", "");
    find(LeadView.class).single().key("a", "");

    assertThat(book.details(lead).orElseThrow().line().status()).isEqualTo(Status.WAITING);
  }

  @Test
  void itSaysUnderWhichPromiseItWasScored() {
    ScoreId score =
        scores.record(
            people.find(book.details(lead).orElseThrow().sheet().person().email()).orElseThrow(),
            scores.score(Facts.NONE));
    database
        .sql("update scoring_score set promise = 'abcdef0123456789' where id = ?")
        .param(score.value())
        .update();
    database.sql("update lead_lead set score_id = ?").param(score.value()).update();

    assertThat(VisibleText.of(open()))
        .contains("Scored under the shared promise, version abcdef01");
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Rejection> reasons() {
    return find(RadioButtonGroup.class).single();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void choose(String truth) {
    RadioButtonGroup group = find(RadioButtonGroup.class).withLabel("What is true?").single();
    group.setValue(
        ((java.util.stream.Stream<Object>) group.getListDataView().getItems())
            .filter(item -> item.toString().equals(truth))
            .findFirst()
            .orElseThrow());
  }

  private LeadView open() {
    return navigate(LeadView.class, Map.of("lead", lead.toString()));
  }

  private void click(String button) {
    test(find(NativeButton.class).withText(button).single()).click();
  }

  private String status() {
    return find(StatusLine.class).single().getText();
  }

  private HistoryLine last() {
    return book.details(lead).orElseThrow().history().getLast();
  }

  private List<String> hrefs() {
    return find(Markup.class).withAttribute("href").all().stream()
        .map(link -> link.getElement().getAttribute("href"))
        .toList();
  }

  private Account administrator() {
    return staff.active(Role.ADMINISTRATOR).getFirst();
  }

  private void asAdministrator(Runnable deed) {
    StaffContext context = beans.createBean(StaffContext.class);
    Account seller = staff.current().orElseThrow();
    context.become(administrator().id());
    deed.run();
    context.become(seller.id());
  }

  private void giveUp(String destination) {
    var parcel = new Parcel("nobody-composes-this", lead.toString(), destination, new byte[1]);
    transaction.executeWithoutResult(unused -> post.send(parcel));
    database
        .sql("update post_delivery set state = 'DEAD', reason = 'REFUSED', next_at = null")
        .update();
  }
}
