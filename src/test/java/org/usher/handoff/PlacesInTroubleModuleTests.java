package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.usher.design.Notice;
import org.usher.post.Delivery;
import org.usher.post.GivenUp;
import org.usher.post.Outcome;
import org.usher.post.State;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

/// Places that do not take what they are told: late, given up, switched off, and told again.
@SignedInAs(Role.ADMINISTRATOR)
class PlacesInTroubleModuleTests extends ToldPlaces {

  @Test
  void aSlackChannelThatIsArchivedIsSwitchedOffUntilAnAdministratorSwitchesItOn() throws Exception {
    vendor.stubFor(
        post(SLACK).willReturn(aResponse().withStatus(410).withBody("channel_is_archived")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));
    assertThat(told("place:chat", is(State.DEAD)).reason()).contains(Outcome.GONE);
    assertThat(places.all().getFirst().health().isSwitchedOff()).isTrue();

    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.switchOn("chat");

    assertThat(places.all().getFirst().health().isSwitchedOff()).isFalse();
    assertThat(places.test("chat").hasArrived()).isTrue();
  }

  @Test
  void whatIsGivenUpIsToldOnceToAdministratorsAndSentAgainFromOnePlace() throws Exception {
    vendor.stubFor(post("/gone").willReturn(aResponse().withStatus(410).withBody("gone")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at("/gone"))));
    told("place:chat", is(State.DEAD));
    assertThat(givenUp("place:chat").orElseThrow().lastAttempt().orElseThrow().status())
        .hasValue(410);
    PaperForm.ofJana(root(), "/contact").with("message", "And another thing.").send();
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .until(() -> givenUp("place:chat").orElseThrow().count() >= 2);

    assertThat(notices()).singleElement(STRING).contains("“chat”");
    Delivery mail =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> deliveries.of("place:chat"), all -> is(State.DELIVERED).test(all.getFirst()))
            .getFirst();
    assertThat(deliveries.of("place:chat")).as("told once").hasSize(1);
    try (InputStream file = Files.newInputStream(data.file("mail/" + mail.id() + ".eml"))) {
      assertThat(Outbox.text(new MimeMessage(null, file)))
          .contains("Every try has failed", "/staff/places")
          .doesNotContain("Jana");
    }
    GivenUp givenUp = givenUp("place:chat").orElseThrow();

    vendor.stubFor(post("/gone").willReturn(ok("ok")));
    places.switchOn("chat");

    assertThat(notices()).isEmpty();
    assertThat(undelivered.again("place:chat")).isEqualTo(givenUp.count());
    await().atMost(Duration.ofSeconds(20)).until(() -> vendorGot("/gone") >= 2);
    assertThat(givenUp("place:chat")).isEmpty();
  }

  private List<String> notices() {
    return notice.notices().stream().map(Notice::words).toList();
  }

  private Optional<GivenUp> givenUp(String destination) {
    return undelivered.all().stream()
        .filter(one -> one.destination().equals(destination))
        .findFirst();
  }

  private static long vendorGot(String path) {
    return vendor.getAllServeEvents().stream()
        .filter(event -> event.getRequest().getUrl().equals(path))
        .filter(event -> event.getResponse().getStatus() == 200)
        .count();
  }

  @Test
  void aPlaceThatIsChangedOrMadeAnewIsToldAgain() throws Exception {
    vendor.stubFor(post("/gone").willReturn(aResponse().withStatus(410)));
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at("/gone"))));
    told("place:chat", is(State.DEAD));
    assertThat(deliveries.switchedOff()).containsExactly("place:chat");

    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));

    assertThat(deliveries.switchedOff()).isEmpty();
    database
        .sql("insert into post_endpoint (destination, switched_off_at) values (?, now(6))")
        .param("place:chat")
        .update();

    places.remove("chat");

    assertThat(deliveries.switchedOff()).isEmpty();
  }

  @Test
  void aPlaceThatNeverAnswersDelaysNoOther() throws Exception {
    vendor.stubFor(post("/slow").willReturn(ok("ok").withFixedDelay(30_000)));
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("slow", PlaceKind.SLACK, Map.of("address", at("/slow"))));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));

    Delivery delivery = told("place:chat", is(State.DELIVERED));

    assertThat(
            Duration.between(
                delivery.createdAt(), delivery.attempts().getLast().endedAt().orElseThrow()))
        .isLessThan(Duration.ofSeconds(8));
  }
}
