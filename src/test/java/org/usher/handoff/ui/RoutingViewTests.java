package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.lead.Companies;
import org.usher.lead.Rotation;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = RoutingView.class)
@SignedInAs(Role.ADMINISTRATOR)
class RoutingViewTests extends SpringBrowserlessTest {

  @Autowired Rotation rotation;
  @Autowired Companies companies;
  @Autowired JdbcClient database;

  @AfterEach
  void leaveNothing() {
    database.sql("delete from lead_seller").update();
    database.sql("delete from lead_account").update();
  }

  @Test
  void aListIsCheckedBeforeItIsKept() {
    String seller = rotation.places().getFirst().account().email();
    var view = navigate(RoutingView.class);
    find(Area.class)
        .single()
        .setValue("domain,owner\npumps.example,%s\nnonsense,%s\n".formatted(seller, seller));

    click("Check it");
    assertThat(VisibleText.of(view))
        .contains("One company can be kept", "one row has a problem", "Row 3", "nonsense");
    assertThat(companies.count()).isZero();

    click("Keep these companies");
    assertThat(companies.count()).isEqualTo(1);
  }

  @Test
  void aSellerJoinsTheRotation() {
    navigate(RoutingView.class);

    input("weight").setValue("2");
    input("capacity").setValue("12");
    click("Keep");

    assertThat(rotation.places().getFirst().seller())
        .hasValueSatisfying(seller -> assertThat(seller.weight()).isEqualTo(2));
  }

  @Test
  void hoursThatAreNoneAreExplained() {
    navigate(RoutingView.class);

    input("hours").setValue("always");
    click("Keep");

    assertThat(find(StatusLine.class).single().getText()).contains("hours as Mon-Fri");
    assertThat(rotation.places().getFirst().seller()).isEmpty();
  }

  private Input input(String name) {
    String id = name + "-" + rotation.places().getFirst().account().id();
    return find(Input.class).withId(id).single();
  }

  private void click(String button) {
    test(find(NativeButton.class).withText(button).single()).click();
  }
}
