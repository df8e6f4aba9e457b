package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.usher.lead.LeadId;
import org.usher.lead.LeadOverdue;
import org.usher.post.Delivery;
import org.usher.post.State;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

/// Places that were told of somebody who has been erased since.
@SignedInAs(Role.ADMINISTRATOR)
class ErasedPlacesModuleTests extends ToldPlaces {

  @Test
  void everyPlaceIsToldToDeleteAPersonWhoWasErased() throws Exception {
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));
    told("place:chat", is(State.DELIVERED));

    people.erase(people.find("jana@pumps.example").orElseThrow());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(requests(SLACK).getLast().getBodyAsString()).contains("has been erased"));
    assertThat(requests(SLACK).getLast().getBodyAsString()).doesNotContain("Jana");
  }

  @Test
  void anAdministratorIsAskedToDeleteWhatAPlaceThatIsRemovedWasTold() throws Exception {
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));
    told("place:chat", is(State.DELIVERED));
    places.remove("chat");

    assertThat(notice("place:chat"))
        .contains("It was sent to “chat”", administrator().email())
        .doesNotContain("Jana");
  }

  @Test
  void aSystemThatIsGoneDoesNotBuryTheNoticeToTheAdministrator() throws Exception {
    vendor.stubFor(post(CONTACTS).willReturn(jsonResponse("{}", 410)));
    places.keep(hubSpot());
    told("place:crm2", is(State.DEAD));

    assertThat(notice("place:crm2")).contains("It was sent to “crm2”", administrator().email());
  }

  @Test
  void whoWasMailedThatALeadIsOverdueIsAskedToDeleteThat() throws Exception {
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));
    told("place:chat", is(State.DELIVERED));
    var overdue = new LeadOverdue(lead(), Optional.empty(), Instant.now(), Instant.now(), "");
    transactions.retrying(() -> events.publishEvent(overdue));
    String mail = "mail:" + administrator().id();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> delivery(lead(), mail).state() == State.DELIVERED);

    assertThat(notice(mail)).contains("You find the mail", administrator().email());
  }

  private Account administrator() {
    return staff.active(Role.ADMINISTRATOR).getFirst();
  }

  /// The mail that asks to delete what went to this destination, once Jana has been erased.
  private String notice(String destination) throws Exception {
    LeadId lead = lead();
    people.erase(people.find("jana@pumps.example").orElseThrow());
    Delivery delivery =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> delivery(lead, "erased:" + destination), is(State.DELIVERED));
    try (InputStream file = Files.newInputStream(data.file("mail/" + delivery.id() + ".eml"))) {
      var mail = new MimeMessage(null, file);
      return mail.getAllRecipients()[0] + "\n" + Outbox.text(mail);
    }
  }
}
