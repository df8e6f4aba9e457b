package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.lead.JudgedLeads;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = ScoringView.class)
@SignedInAs(Role.MARKETER)
class ScoringViewTests extends SpringBrowserlessTest {

  @Autowired JdbcClient database;
  @Autowired JudgedLeads leads;

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
  void withFewVerdictsNothingIsLearntAndItSaysSo() {
    leads.raise(20);
    navigate(ScoringView.class);

    click("Learn from the verdicts now");

    assertThat(status()).contains("Nothing was learnt: 20 of 100");
  }

  @Test
  void aDraftThatHasProvedItselfIsPutToWorkAndTakenBack() {
    leads.raise(300);
    var view = navigate(ScoringView.class);
    assertThat(text(view)).contains("300 verdicts count");

    click("Learn from the verdicts now");
    assertThat(text(view)).contains("beats what runs", "would appear", "Wants a change");
    click("Put the draft to work");
    assertThat(status()).contains("The draft runs now");
    assertThat(text(view)).contains("runs with points or a line of its own");
    click("Go back to this");

    assertThat(text(view)).contains("runs as it is written");
  }

  @Test
  void itSaysWhatEachRuleWasWorth() {
    leads.raise(40);

    assertThat(text(navigate(ScoringView.class)))
        .contains("What each rule was worth", "Takes the decision", "As it would have been");
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
