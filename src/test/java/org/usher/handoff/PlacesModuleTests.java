package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.usher.database.DataFolder;
import org.usher.database.Transactions;
import org.usher.design.Notice;
import org.usher.lead.LeadId;
import org.usher.lead.LeadOverdue;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.Draft;
import org.usher.post.GivenUp;
import org.usher.post.Mail;
import org.usher.post.Outcome;
import org.usher.post.State;
import org.usher.post.Trial;
import org.usher.post.Trials;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Places where leads are told, set up by an administrator, against stand-ins that answer as the
/// vendors' documentation shows:
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
class PlacesModuleTests implements PumpsPortal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  @RegisterExtension
  static final WireMockExtension vendor =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Autowired Places places;
  @Autowired PlaceMessages messages;
  @Autowired SampleLead sample;
  @Autowired ConfiguredPlaces configured;
  @Autowired Undelivered undelivered;
  @Autowired GivenUpNotice notice;
  @Autowired Trials trials;
  @Autowired Deliveries deliveries;
  @Autowired DataFolder data;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher events;
  private final String root;

  PlacesModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nothingIsSetUp() {
    PumpsPortal.forgetAll(database);
  }

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
    PaperForm.ofJana(root, "/contact").with("message", "And another thing.").send();
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
            HttpRequest.newBuilder(URI.create(root + "/privacy")).build(), BodyHandlers.ofString());
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

  @Test
  void aPicklistIsFilledByTheIdOfTheOption() throws Exception {
    own(
        """
        {"title": "Picks", "calls": [{"address": "https://crm.example/leads",
          "json": {"role": "{lead.option.role}", "owner": "{lead.owner-email}"}}]}\
        """);

    JsonNode body =
        JSON.readTree(body(place("own", PlaceKind.HTTP, Map.of("mapping", "own")), sample.sheet()));

    assertThat(body.at("/role").asString()).matches("[a-z-]+");
    assertThat(body.at("/owner").asString()).isEqualTo("sam@example.com");
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

  /// The first request that would go out.
  private String body(Place place, Sheet sheet) {
    return trials.drafts(messages.of(place, SampleLead.ID, sheet)).getFirst().body();
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
  void aMappingWithAMistakeSaysWhich() throws Exception {
    Files.writeString(
        data.folder("mappings").resolve("own.json"),
        """
        {"settings": {"base": "https://crm.example"}, "secrets": ["key"],
         "calls": [{"address": "{base}/leads", "json": {"mail": "{lead.emial}", "k": "{kept.x}"}}]}
        """);
    places.keep(place("own", PlaceKind.HTTP, Map.of("mapping", "own")));

    assertThat(places.all().getFirst().problems())
        .containsExactly(
            "'key' is not given",
            "There is nothing called '{lead.emial}'; perhaps '{lead.email}'",
            "There is nothing called '{kept.x}'");
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
  void whatALeadSaysIsOneWordInAnAddress() throws Exception {
    own(
        """
        {"settings": {"base": "https://crm.example/a"},
         "calls": [{"address": "{base}/of/{lead.name}?mail={lead.email}", "form": {"x": "y"}}]}
        """);

    assertThat(places.dryRun("own").getFirst().address())
        .isEqualTo("https://crm.example/a/of/Ada%20Example?mail=ada%40example.com");
  }

  @Test
  void aSecretIsCoveredAsItIsWrittenInAFormToo() throws Exception {
    own(
        """
        {"settings": {"path": "https://crm.example/leads"}, "secrets": ["path-key"],
         "calls": [{"address": "{path}", "form": {"key": "{path-key}"}}]}
        """,
        "path-key",
        "0/secret +value=");

    Draft draft = places.dryRun("own").getFirst();

    assertThat(draft.address()).isEqualTo("https://crm.example/leads");
    assertThat(draft.body()).isEqualTo("key=••••lue=");
  }

  @Test
  void whatIsKeptOfAnAnswerIsAPointer() {
    assertThatExceptionOfType(MappingBroken.class)
        .isThrownBy(() ->
            own(
                """
                {"calls": [{"address": "https://crm.example", "form": {"x": "y"},
                  "keep": {"contact": "id"}}]}
                """))
        .withMessageContaining("'/id'");
  }

  @Test
  void aSettingCanBeClearedAndNoneOfAnotherMappingStays() {
    places.keep(hubSpot());
    places.keep(
        place("crm2", PlaceKind.HTTP, Map.of("mapping", "hubspot", "base", "", "token", "")));

    assertThat(places.dryRun("crm2").getFirst())
        .satisfies(draft -> {
          assertThat(draft.address()).startsWith("https://api.hubapi.com/");
          assertThat(draft.headers().get("Authorization")).isEqualTo("Bearer ••••cret");
        });

    places.keep(
        place("crm2", PlaceKind.HTTP, Map.of("mapping", "salesforce", "oid", "00D000000000062")));

    assertThat(places.all().getFirst().place().settings()).containsOnlyKeys("mapping", "oid");
  }

  private void own(String mapping, String... secret) throws Exception {
    Files.writeString(data.folder("mappings").resolve("own.json"), mapping);
    var settings = new HashMap<>(Map.of("mapping", "own"));
    if (secret.length > 0) {
      settings.put(secret[0], secret[1]);
    }
    places.keep(place("own", PlaceKind.HTTP, settings));
  }

  @Test
  void noPrivateNetworkIsSpokenToOnAnAdministratorsWord() {
    places.keep(
        place("inside", PlaceKind.SLACK, Map.of("address", "https://169.254.169.254/latest")));

    assertThat(places.test("inside").outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

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

  private static final String CONTACTS = "/crm/v3/objects/contacts/batch/upsert";
  private static final String NOTES = "/crm/v3/objects/notes";
  private static final String WEB_TO_LEAD = "/servlet/servlet.WebToLead?encoding=UTF-8";
  private static final String SLACK = "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX";
  private static final String TEAMS = "/workflows/abc/triggers/manual/paths/invoke";

  private Place hubSpot() {
    return place(
        "crm2",
        PlaceKind.HTTP,
        Map.of("mapping", "hubspot", "base", at(""), "token", "pat-eu1-secret"));
  }

  private Place salesforce() {
    return place(
        "sf",
        PlaceKind.HTTP,
        Map.of("mapping", "salesforce", "base", at(""), "oid", "00D000000000062"));
  }

  private static Place place(String name, PlaceKind kind, Map<String, String> settings) {
    return new Place(name, kind, settings, 4, true);
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + vendor.getPort() + path;
  }

  private static List<LoggedRequest> requests(String path) {
    return vendor.findAll(postRequestedFor(urlEqualTo(path)));
  }

  private Delivery told(String destination, Predicate<Delivery> so) throws Exception {
    return told(destination, so, "Our quotations go out late.");
  }

  /// What became of the delivery to this place when Jana has sent the form.
  private Delivery told(String destination, Predicate<Delivery> so, String message)
      throws Exception {
    PaperForm.ofJana(root, "/contact").with("message", message).send();
    LeadId lead = lead();
    return await().atMost(Duration.ofSeconds(30)).until(() -> delivery(lead, destination), so);
  }

  private LeadId lead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }

  private Delivery delivery(LeadId lead, String destination) {
    return deliveries.of(lead.toString()).stream()
        .filter(delivery -> delivery.destination().equals(destination))
        .findFirst()
        .orElseThrow();
  }

  private static Predicate<Delivery> is(State state) {
    return delivery -> delivery.state() == state;
  }

  private static Predicate<Delivery> tried() {
    return delivery ->
        delivery.attempts().stream().anyMatch(attempt -> attempt.endedAt().isPresent());
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }
}
