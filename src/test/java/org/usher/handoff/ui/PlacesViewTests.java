package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.handoff.Place;
import org.usher.handoff.PlaceKind;
import org.usher.handoff.Places;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = PlacesView.class)
@SignedInAs(Role.ADMINISTRATOR)
class PlacesViewTests extends SpringBrowserlessTest {

  @Autowired Places places;

  @AfterEach
  void nothingIsSetUp() {
    places.all().forEach(one -> places.remove(one.place().name()));
  }

  @Test
  void aTestHoldsNoRequestUp() {
    places.keep(
        new Place(
            "inside",
            PlaceKind.SLACK,
            Map.of(Place.ADDRESS, "https://169.254.169.254/latest"),
            1,
            true));
    var view = navigate(PlacesView.class);

    test(find(NativeButton.class).withText("Send a test").all().getFirst()).click();

    assertThat(VisibleText.of(view)).contains("The test is on its way");
    becomes(view, "The test did not arrive: the address is not allowed");
  }

  @Test
  void removingAPlaceIsAskedFirst() {
    places.keep(
        new Place(
            "chat",
            PlaceKind.SLACK,
            Map.of(Place.ADDRESS, "https://hooks.slack.com/services/T/B/X"),
            1,
            true));
    var view = navigate(PlacesView.class);

    click("Remove");

    assertThat(places.all()).hasSize(1);
    assertThat(VisibleText.of(view)).contains("“chat” is removed with its secrets");
    click("Leave it");
    assertThat(VisibleText.of(view)).doesNotContain("is removed with its secrets");
    click("Remove");
    click("Remove for good");
    assertThat(places.all()).isEmpty();
    assertThat(VisibleText.of(view)).contains("“chat” is gone");
  }

  @Test
  void theMailToSalesIsTriedOutLikeAnyPlace() {
    var view = navigate(PlacesView.class);

    assertThat(VisibleText.of(view)).contains("E-mail to sales", "A test comes to you.");
    click("Show what it would be sent");

    assertThat(VisibleText.of(view)).contains("Subject: ");
  }

  @Test
  void aFileOfVerdictsHoldsNoRequestUp() {
    var view = navigate(PlacesView.class);

    click("Take these verdicts");
    Picking.asked()
        .forEach(asked ->
            Picking.answer(asked, "lead,verdict\n00000000-0000-0000-0000-000000000001,accepted\n"));

    assertThat(VisibleText.of(view)).contains("The verdicts are being taken");
    becomes(view, "0 verdicts stand now, 0 stood already, 1 rows were left out.");
    assertThat(VisibleText.of(view)).contains("Line 2: there is no such lead.");
  }

  private static void becomes(PlacesView view, String words) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          DeskLooks.once();
          assertThat(VisibleText.of(view)).contains(words);
        });
  }

  private void click(String button) {
    test(find(NativeButton.class).withText(button).single()).click();
  }
}
