package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.post.Delivery;
import org.usher.post.Mail;
import org.usher.post.Outcome;
import org.usher.post.State;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import tools.jackson.databind.JsonNode;

/// What each kind of place is told of a lead, against stand-ins that answer as the vendors'
/// documentation shows:
///
/// - HubSpot: [upsert a batch of
///   contacts](https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/contacts/batch/upsert-contacts),
///   [notes](https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide),
///   [errors](https://developers.hubspot.com/docs/api-reference/error-handling)
/// - Salesforce:
///   [Web-to-Lead](https://help.salesforce.com/s/articleView?id=sales.setting_up_web-to-lead.htm)
/// - Slack: [incoming
///   webhooks](https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks), [their
///   errors](https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks)
/// - Teams: [webhooks with
///   Workflows](https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook)
@SignedInAs(Role.ADMINISTRATOR)
class VendorsModuleTests extends ToldPlaces {

  private static final String UPSERTED =
      """
      {"status": "COMPLETE",
       "results": [{"id": "512", "properties": {"email": "jana@pumps.example"},
         "createdAt": "2023-11-07T05:31:56Z", "updatedAt": "2023-11-07T05:31:56Z",
         "archived": false, "new": true}],
       "startedAt": "2023-11-07T05:31:56Z", "completedAt": "2023-11-07T05:31:56Z"}\
      """;
  private static final String NOTED =
      """
      {"id": "11061594", "properties": {"hs_note_body": "…"},
       "createdAt": "2023-11-07T05:31:56Z", "updatedAt": "2023-11-07T05:31:56Z",
       "archived": false}\
      """;
  private static final String UNAUTHORIZED =
      """
      {"status": "error", "message": "Authentication credentials not found.",
       "correlationId": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
       "category": "INVALID_AUTHENTICATION"}\
      """;

  @Test
  void hubSpotGetsAContactAndANoteOnIt() throws Exception {
    vendor.stubFor(post(CONTACTS).willReturn(jsonResponse(UPSERTED, 200)));
    vendor.stubFor(post(NOTES).willReturn(jsonResponse(NOTED, 201)));
    places.keep(hubSpot());

    Delivery delivery = told("place:crm2", is(State.DELIVERED));

    assertThat(delivery.attempts()).hasSize(1);
    LoggedRequest contact = requests(CONTACTS).getFirst();
    assertThat(contact.getHeader("Authorization")).isEqualTo("Bearer pat-eu1-secret");
    JsonNode input = JSON.readTree(contact.getBodyAsString()).at("/inputs/0");
    assertThat(input.at("/idProperty").asString()).isEqualTo("email");
    assertThat(input.at("/id").asString()).isEqualTo("jana@pumps.example");
    assertThat(input.at("/properties/firstname").asString()).isEqualTo("Jana");
    assertThat(input.at("/properties/lastname").asString()).isEqualTo("Example");
    assertThat(input.at("/properties").has("phone"))
        .as("what she did not say clears nothing there")
        .isFalse();
    JsonNode note = JSON.readTree(requests(NOTES).getFirst().getBodyAsString());
    assertThat(note.at("/associations/0/to/id").asString()).isEqualTo("512");
    assertThat(note.at("/associations/0/types/0/associationTypeId").isNumber()).isTrue();
    assertThat(note.at("/properties/hs_note_body").asString())
        .contains("Our quotations go out late.")
        .contains("/desk/lead/");
  }

  @Test
  void aTokenThatIsRefusedShowsAndIsTriedAgain() throws Exception {
    vendor.stubFor(post(CONTACTS).willReturn(jsonResponse(UNAUTHORIZED, 401)));
    places.keep(hubSpot());

    Delivery delivery = told("place:crm2", tried());

    assertThat(delivery.state()).isEqualTo(State.WAITING);
    assertThat(places.all().getFirst().health().lastFailure().orElseThrow().status()).hasValue(401);
    assertThat(requests(NOTES)).isEmpty();
  }

  @Test
  void salesforceGetsTheFormThatItKnows() throws Exception {
    vendor.stubFor(
        post(WEB_TO_LEAD)
            .willReturn(
                ok("<html><head><meta http-equiv=\"Refresh\"></head></html>")
                    .withHeader("Content-Type", "text/html")
                    .withHeader("is-processed", "true")));
    places.keep(salesforce());

    told("place:sf", is(State.DELIVERED));

    Map<String, String> form = form(requests(WEB_TO_LEAD).getFirst().getBodyAsString());
    assertThat(form)
        .containsEntry("oid", "00D000000000062")
        .containsEntry("first_name", "Jana")
        .containsEntry("last_name", "Example")
        .containsEntry("email", "jana@pumps.example")
        .containsEntry("company", "Example Pumps")
        .doesNotContainKey("phone");
    assertThat(form.get("description")).contains("Our quotations go out late.");
  }

  @Test
  void salesforceThatSaysNoWithAStatusOfYesHasSaidNo() throws Exception {
    vendor.stubFor(
        post(WEB_TO_LEAD)
            .willReturn(
                ok("<html></html>")
                    .withHeader(
                        "is-processed", "true Exception:common.exception.SalesforceException")));
    places.keep(salesforce());

    assertThat(told("place:sf", tried()).reason()).contains(Outcome.REFUSED);
  }

  @Test
  void slackGetsBlocksInWhichNothingTheBuyerWroteIsMoreThanText() throws Exception {
    vendor.stubFor(post(SLACK).willReturn(ok("ok")));
    places.keep(place("chat", PlaceKind.SLACK, Map.of("address", at(SLACK))));

    told("place:chat", is(State.DELIVERED), "<!channel> & <https://bad.example|click>");

    JsonNode body = JSON.readTree(requests(SLACK).getFirst().getBodyAsString());
    assertThat(body.at("/text").asString()).contains("Jana Example, Example Pumps");
    assertThat(body.at("/blocks/0/type").asString()).isEqualTo("header");
    assertThat(body.at("/blocks").toString())
        .contains("&lt;!channel&gt; &amp; &lt;https://bad.example|click&gt;")
        .doesNotContain("<!channel>")
        .contains("/desk/lead/");
  }

  @Test
  void teamsGetsACardThatLeadsToTheDesk() throws Exception {
    vendor.stubFor(post(TEAMS).willReturn(aResponse().withStatus(202)));
    places.keep(place("teams", PlaceKind.TEAMS, Map.of("address", at(TEAMS))));

    told("place:teams", is(State.DELIVERED), "**bold** [click](https://bad.example)");

    String body = requests(TEAMS).getFirst().getBodyAsString();
    JsonNode attachment = JSON.readTree(body).at("/attachments/0");
    assertThat(attachment.at("/contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(attachment.at("/content/type").asString()).isEqualTo("AdaptiveCard");
    assertThat(attachment.at("/content/body").toString()).doesNotContain("](https://bad.example)");
    assertThat(attachment.at("/content/actions/0/url").asString()).contains("/desk/lead/");
    assertThat(body.length()).isLessThan(28_000);
  }

  @Test
  void aMailCarriesThePersonForTheAddressBook() throws Exception {
    places.keep(place("team", PlaceKind.MAIL, Map.of("address", "team@pumps.example")));

    Delivery delivery = told("place:team", is(State.DELIVERED));

    try (InputStream file = Files.newInputStream(data.file("mail/" + delivery.id() + ".eml"))) {
      var whole = (MimeMultipart) new MimeMessage(null, file).getContent();
      assertThat(whole.getBodyPart(1).getContentType()).startsWith("text/vcard");
      VCard card = new VCardReader(whole.getBodyPart(1).getInputStream()).readNext();
      assertThat(card.getFormattedName().getValue()).isEqualTo("Jana Example");
      assertThat(card.getEmails().getFirst().getValue()).isEqualTo("jana@pumps.example");
      assertThat(card.getOrganization().getValues()).containsExactly("Example Pumps");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void everyPlaceOffersTheWayTheyAskedForAndNoOther(Way way) {
    Sheet sheet = asking(way);
    boolean isForCalls = way == Way.PHONE;
    var mail =
        (Mail)
            messages.of(
                place("team", PlaceKind.MAIL, Map.of("address", "a@pumps.example")),
                SampleLead.ID,
                sheet);
    String card = new String(mail.attachments().getFirst().bytes(), StandardCharsets.UTF_8);
    assertThat(mail.html().contains("tel:")).isEqualTo(isForCalls);
    assertThat(mail.html().contains("mailto:")).isEqualTo(!isForCalls);
    assertThat(mail.replyTo().isPresent()).isEqualTo(!isForCalls);
    assertThat(card.contains("TEL")).isEqualTo(isForCalls);
    assertThat(card.contains("EMAIL")).isEqualTo(!isForCalls);
    for (PlaceKind kind : List.of(PlaceKind.SLACK, PlaceKind.TEAMS)) {
      String body = body(place("chat", kind, Map.of("address", at(SLACK))), sheet);
      assertThat(body.contains("7946 0000")).as(body).isEqualTo(isForCalls);
      assertThat(body.contains("ada@example.com")).as(body).isEqualTo(!isForCalls);
    }
    assertThat(body(hubSpot(), sheet).contains("phone")).isEqualTo(isForCalls);
    Map<String, String> form = form(body(salesforce(), sheet));
    assertThat(form.containsKey("phone")).isEqualTo(isForCalls);
    assertThat(form.containsKey("doNotCall")).isEqualTo(!isForCalls);
    assertThat(form.containsKey("emailOptOut")).isEqualTo(isForCalls);
  }

  @Test
  void aCrmKeepsTheWayTheyAskedForInAFieldOfItsOwn() {
    Map<String, String> settings = new HashMap<>(hubSpot().settings());
    settings.put("way-property", "usher_way");
    String body = body(place("crm2", PlaceKind.HTTP, settings), asking(Way.VIDEO));

    assertThat(JSON.readTree(body).at("/inputs/0/properties/usher_way").asString())
        .isEqualTo("video");
    assertThat(body(hubSpot(), asking(Way.VIDEO))).doesNotContain("video");
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private Sheet asking(Way way) {
    Sheet known = sample.sheet();
    return new Sheet(
        known.language(),
        known.isRaisedHand(),
        known.person(),
        known.message(),
        way,
        known.time(),
        known.lines(),
        known.evidence(),
        known.timeline(),
        known.grade(),
        known.agreements(),
        known.at());
  }
}
