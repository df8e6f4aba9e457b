package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.usher.post.Draft;
import org.usher.post.Outcome;
import org.usher.post.Trial;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

/// Places are set up, tried out, switched off and on, and by nobody but an administrator.
@SignedInAs(Role.ADMINISTRATOR)
class PlacesModuleTests extends ToldPlaces {

  @Test
  void whatStandsInTheSettingsIsTriedOutToo() {
    assertThat(configured.all())
        .extracting(ConfiguredPlace::destination)
        .containsExactly("mail:sales-1", "webhook:crm");

    assertThat(configured.dryRun("mail:sales-1").getFirst().address())
        .isEqualTo("sales@pumps.example");
    assertThat(configured.dryRun("webhook:crm").getFirst().body())
        .contains("\"test\":true", "ada@example.com");
    assertThat(configured.test("webhook:crm").hasArrived()).isTrue();
    assertThat(configured.test("mail:sales-1").hasArrived()).isTrue();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> configured.test("webhook:none"));
    assertThat(count("lead_lead")).isZero();
  }

  @Test
  void aTestIsMarkedAndLeavesNoLead() {
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));

    Trial trial = places.test("chat");

    assertThat(trial.hasArrived()).isTrue();
    assertThat(requests(SLACK).getFirst().getBodyAsString())
        .contains("A test, not a lead", "Ada Example");
    assertThat(count("lead_lead")).isZero();
  }

  @Test
  void aDryRunShowsEveryRequestAndNoSecretAndSendsNothing() {
    places.keep(hubSpot());

    List<Draft> drafts = places.dryRun("crm2");

    assertThat(drafts).hasSize(2);
    assertThat(drafts.getFirst().address()).isEqualTo(at(CONTACTS));
    assertThat(drafts.getFirst().headers().get("Authorization")).isEqualTo("Bearer ••••cret");
    assertThat(drafts.getFirst().body()).contains("ada@example.com");
    assertThat(drafts.getLast().body()).contains("‹contact›");
    assertThat(vendor.getAllServeEvents()).isEmpty();
  }

  @Test
  void theAddressOfSlackIsNotShownWhole() {
    places.keep(
        place(
            "chat",
            PlaceKind.SLACK,
            Map.of("address", "https://hooks.slack.com/services/T000/B000/XXXXabcd")));

    assertThat(places.dryRun("chat").getFirst().address())
        .isEqualTo("https://hooks.slack.com/••••abcd");
  }

  @Test
  void noSecretStandsInTheDatabaseAndOneThatIsNotGivenIsKept() {
    places.keep(hubSpot());
    byte[] sealed = database.sql("select sealed from handoff_place").query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("secret", "pat-eu1");

    places.keep(
        new Place("crm2", PlaceKind.HTTP, Map.of("mapping", "hubspot", "token", ""), 3, true));

    assertThat(places.dryRun("crm2").getFirst().headers().get("Authorization"))
        .isEqualTo("Bearer ••••cret");
  }

  @Test
  void whatCannotBeSentIsNotKept() {
    assertThatExceptionOfType(PlaceRefused.class)
        .isThrownBy(() -> places.keep(place("chat", PlaceKind.SLACK, Map.of("address", "slack"))));
    assertThatExceptionOfType(PlaceRefused.class)
        .isThrownBy(() ->
            places.keep(
                place(
                    "hook",
                    PlaceKind.WEBHOOK,
                    Map.of("address", "https://x.example", "secret", "short"))));
    assertThatExceptionOfType(PlaceRefused.class)
        .isThrownBy(() ->
            places.keep(
                place(
                    "crm2",
                    PlaceKind.HTTP,
                    Map.of("mapping", "hubspot", "token", "t", "verdict-secret", "short"))))
        .withMessageContaining("verdict-secret");
    assertThatExceptionOfType(MappingBroken.class)
        .isThrownBy(() ->
            places.keep(place("none", PlaceKind.HTTP, Map.of("mapping", "../../etc/passwd"))));
    assertThat(places.all()).isEmpty();
  }

  @Test
  void noPrivateNetworkIsSpokenToOnAnAdministratorsWord() {
    places.keep(
        place("inside", PlaceKind.SLACK, Map.of("address", "https://169.254.169.254/latest")));

    assertThat(places.test("inside").outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void whoeverAsksIsToldTheNamesOfThePlacesThatGetLeads() throws Exception {
    assertThat(privacy().body()).contains("crm").doesNotContain("chat-of-sales");
    places.keep(place("chat-of-sales", PlaceKind.SLACK, Map.of("address", at(SLACK))));

    HttpResponse<String> page = privacy();

    assertThat(page.body()).contains("chat-of-sales");
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    places.switchOff("chat-of-sales");
    assertThat(privacy().body()).doesNotContain("chat-of-sales");
  }

  private HttpResponse<String> privacy() throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(root() + "/privacy")).build(),
            BodyHandlers.ofString());
  }

  @Test
  @SignedInAs(Role.SELLER)
  void aSellerSetsNothingUp() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> places.all());
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> places.keep(hubSpot()));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> places.test("crm2"));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> configured.all());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> configured.test("webhook:crm"));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> undelivered.all());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> undelivered.again("webhook:crm"));
    assertThat(notice.notices()).isEmpty();
  }
}
