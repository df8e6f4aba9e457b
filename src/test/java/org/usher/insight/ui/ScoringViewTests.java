package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.usher.design.StatusLine;
import org.usher.insight.ScoreLessons;
import org.usher.insight.SteeringNotice;
import org.usher.lead.JudgedLeads;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = ScoringView.class)
@SignedInAs(Role.MARKETER)
class ScoringViewTests extends SpringBrowserlessTest {

  /// A screen is one look, however many leads there are.
  private static final int MOST_STATEMENTS = 40;

  @MockitoSpyBean JdbcClient database;
  @Autowired ScoreLessons lessons;
  @Autowired JudgedLeads leads;
  @Autowired SteeringNotice notice;

  @BeforeEach
  void nobodyWasHandedOver() {
    leads.clear();
  }

  @Test
  void withoutLeadsItSaysWhatWillAppear() {
    assertThat(text(navigate(ScoringView.class)))
        .contains(
            "runs as it is written", "Too few verdicts", "No real lead has been handed over yet");
  }

  @Test
  void withFewVerdictsNothingIsLearntAndItSaysSo() throws InterruptedException {
    leads.raise(20);
    navigate(ScoringView.class);

    learn();

    assertThat(status()).contains("Nothing was learnt: 20 of 100");
  }

  @Test
  void twoHundredLeadsAreReadAtOnceAndNotOneByOne() {
    leads.raise(200);
    clearInvocations(database);

    assertThat(text(navigate(ScoringView.class))).contains("200 verdicts count");

    verify(database, atMost(MOST_STATEMENTS)).sql(anyString());
    verify(database, atLeastOnce()).sql(contains("lead_sheet"));
  }

  @Test
  void whatIsNewsIsToldOnEveryStaffScreenUntilSomebodyHasSeenIt() throws InterruptedException {
    database.sql("delete from scoring_news").update();
    leads.raise(300);
    navigate(ScoringView.class);
    learn();

    assertThat(notice.notices())
        .singleElement()
        .satisfies(one -> assertThat(one.words()).contains("may be put to work"));
    assertThat(text(navigate(ScoringView.class))).contains("Scoring · 1 new");

    notice.notices().getFirst().act().run();

    assertThat(notice.notices()).isEmpty();
    assertThat(text(navigate(ScoringView.class))).contains("Scoring · 1 new");
  }

  @Test
  void aDraftThatHasProvedItselfIsPutToWorkAndTakenBack() throws InterruptedException {
    leads.raise(300);
    var view = navigate(ScoringView.class);
    assertThat(text(view)).contains("300 verdicts count");

    learn();
    assertThat(text(view)).contains("beats what runs", "would appear", "Wants a change");
    click("Put the draft to work");
    assertThat(status()).contains("The draft runs now");
    assertThat(text(view)).contains("runs with points or a line of its own");
    click("Go back to this");

    assertThat(text(view)).contains("runs as it is written");
  }

  @Test
  void aLoadedSeasonIsShownIsNamedAndPutsNothingToWork() throws InterruptedException {
    leads.raise(300);
    leads.simulateAll();
    var view = navigate(ScoringView.class);
    assertThat(text(view)).contains("made of simulated verdicts", "300 verdicts count");

    learn();

    assertThat(text(view))
        .contains("beats what runs", "would appear", "no line can be put to work");
    assertThat(find(NativeButton.class).withText("Put the draft to work").all()).isEmpty();
    assertThat(find(NativeButton.class).withText("Put this line to work").all()).isEmpty();

    leads.raise(1);

    assertThat(text(navigate(ScoringView.class)))
        .doesNotContain("simulated verdicts")
        .contains("1 count so far");
  }

  @Test
  void itSaysWhatEachRuleWasWorth() {
    leads.raise(40);

    assertThat(text(navigate(ScoringView.class)))
        .contains("What each rule was worth", "Takes the decision", "As it would have been");
  }

  /// Presses the button, and waits as the screen does.
  private void learn() throws InterruptedException {
    click("Learn from the verdicts now");
    assertThat(status()).contains("Learning from the verdicts");
    for (int i = 0; i < 300 && lessons.isRunning(); i++) {
      Thread.sleep(100);
    }
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
  }

  private void click(String button) {
    test(find(NativeButton.class).withText(button).all().getFirst()).click();
  }

  private String status() {
    return find(StatusLine.class).single().getText();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
