package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.lead.Rotation;
import org.usher.lead.Seller;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = AwayView.class)
@SignedInAs(Role.SELLER)
class AwayViewTests extends SpringBrowserlessTest {

  private static final LocalDate FIRST = LocalDate.of(2099, 12, 21);

  @Autowired Rotation rotation;
  @Autowired JdbcClient database;

  @AfterEach
  void leaveNothing() {
    database.sql("delete from lead_seller").update();
  }

  @Test
  void somebodySaysWhenTheyAreAwayAndThatTheyAreBack() {
    var view = navigate(AwayView.class);
    assertThat(VisibleText.of(view)).contains("You are not away").doesNotContain("I am back");

    keep(FIRST.toString(), FIRST.plusDays(10).toString());

    assertThat(VisibleText.of(view)).contains("You are away from 21 Dec 2099 to 31 Dec 2099.");
    assertThat(rotation.mine().flatMap(Seller::absentFrom)).contains(FIRST);

    test(find(NativeButton.class).withText("I am back").single()).click();

    assertThat(VisibleText.of(view)).contains("You are not away");
    assertThat(rotation.mine().flatMap(Seller::absentFrom)).isEmpty();
  }

  @Test
  void daysThatAreNoneOrInTheWrongOrderAreExplained() {
    navigate(AwayView.class);

    keep("", "");
    assertThat(find(StatusLine.class).single().getText()).contains("a first day is needed");

    keep(FIRST.toString(), FIRST.minusDays(1).toString());
    assertThat(find(StatusLine.class).single().getText()).contains("Nothing was kept");
    assertThat(rotation.mine()).isEmpty();
  }

  private void keep(String from, String to) {
    find(Input.class).withId("away-from").single().setValue(from);
    find(Input.class).withId("away-to").single().setValue(to);
    test(find(NativeButton.class).withText("Keep these days").single()).click();
  }
}
