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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = {StudioPromiseView.class, DeskPromiseView.class})
@SignedInAs(Role.MARKETER)
class PromiseViewTests extends SpringBrowserlessTest {

  @Autowired JdbcClient database;

  @BeforeEach
  void nobodyHasAgreed() {
    database.sql("delete from scoring_agreement").update();
  }

  @Test
  void itSaysWhatIsPromisedAndWhatBecameOfIt() {
    assertThat(text(navigate(StudioPromiseView.class)))
        .contains("What the words mean", "points on", "Promised", "40")
        .contains(
            "By when sales is in touch", "within 4 hours", "grade A", "Only time at work counts");
  }

  @Test
  void eachSideAgreesForItself() {
    var view = navigate(StudioPromiseView.class);
    assertThat(text(view)).contains("Marketing has not agreed yet", "Sales has not agreed yet");
    assertThat(find(NativeButton.class).withText("Agree for sales").all()).isEmpty();

    test(find(NativeButton.class).withText("Agree for marketing").single()).click();

    assertThat(text(view)).contains("agreed for marketing on", "Sales has not agreed yet");
    assertThat(find(StatusLine.class).single().getText()).contains("You have agreed");
    assertThat(find(NativeButton.class).withText("Agree for marketing").all()).isEmpty();
  }

  @Test
  @SignedInAs(Role.SELLER)
  void sellersAgreeWhereTheyWork() {
    var view = navigate(DeskPromiseView.class);

    test(find(NativeButton.class).withText("Agree for sales").single()).click();

    assertThat(text(view)).contains("agreed for sales on", "Marketing has not agreed yet");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
