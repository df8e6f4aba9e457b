package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.matching.Learning;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest
@ViewPackages(classes = LearningView.class)
@SignedInAs(Role.MARKETER)
class LearningViewTests extends SpringBrowserlessTest {

  @Autowired JdbcClient database;
  @Autowired Learning learning;

  @BeforeEach
  void nothingWasCounted() {
    database.sql("delete from matching_outcome").update();
    learning.turn(true);
  }

  private static String text(LearningView view) {
    return view.getElement().getTextRecursively();
  }

  private static void press(LearningView view, String words) {
    var button =
        view.getElement()
            .getChildren()
            .flatMap(child -> child.getChildren())
            .filter(child -> !child.isTextNode())
            .filter(child -> child.getTag().equals("button") && child.getText().equals(words))
            .findFirst()
            .orElseThrow();
    button
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(button, "click", JsonNodeFactory.instance.objectNode()));
  }

  @Test
  void itSaysThatThereIsNotEnoughYet() {
    assertThat(text(navigate(LearningView.class)))
        .contains("Not enough data yet: 0 of 200", "90%", "Nothing yet.");
  }

  @Test
  void learningIsSwitchedOffAndOnAndBothAreNotedInTheAudit() {
    var view = navigate(LearningView.class);
    assertThat(text(view)).contains("Switch learning off").doesNotContain("Switch learning on");

    press(view, "Switch learning off");

    assertThat(text(view))
        .contains("Learning is off.", "Learning is switched off.", "Switch learning on");
    assertThat(isKeptOn()).isFalse();
    assertThat(text(navigate(LearningView.class))).contains("Learning is switched off.");

    press(navigate(LearningView.class), "Switch learning on");

    assertThat(text(navigate(LearningView.class))).contains("Not enough data yet");
    assertThat(isKeptOn()).isTrue();
    assertThat(
            database
                .sql(
                    "select subject from staff_audit where action = 'learning.switched' order by id")
                .query(String.class)
                .list())
        .endsWith("off", "on");
  }

  private boolean isKeptOn() {
    return database.sql("select is_on from matching_switch").query(Boolean.class).single();
  }

  @Test
  void forgettingTakesASecondPressAndLeavesALineInTheAudit() {
    database
        .sql("insert into matching_outcome values (:day, 'READ', 'what-it-costs', '', '', 7)")
        .param("day", LocalDate.now())
        .update();
    var view = navigate(LearningView.class);

    press(view, "Forget all of it");
    assertThat(counted()).isEqualTo(1);
    press(view, "Delete them");

    assertThat(counted()).isZero();
    assertThat(text(view)).contains("Forgotten.");
    assertThat(
            database
                .sql("select count(*) from staff_audit where action = 'learning.forgotten'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private long counted() {
    return database.sql("select count(*) from matching_outcome").query(Long.class).single();
  }
}
