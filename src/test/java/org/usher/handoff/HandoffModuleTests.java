package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.TableDigests;
import org.usher.content.Publication;
import org.usher.database.DataFolder;
import org.usher.database.Transactions;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Composer;
import org.usher.post.Deliveries;
import org.usher.visitor.Amendment;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a contact form that was sent: what sales, other systems and the buyer are told.
@ExtendWith(OutputCaptureExtension.class)
class HandoffModuleTests implements PumpsPortal {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What people type who mean no good.
  private static final String HOSTILE =
      "mark7x\r\nBcc: all@pumps.example\r\n\r\n<script>alert(1)</script>\"'>"
          + "<img src=x onerror=alert(2)>=cmd|' /C calc'!A0\u202Egnp.exe\u0000\u200F${jndi:x}";

  @Autowired Transactions transactions;
  @Autowired List<PersonalData> modules;
  @Autowired JdbcClient database;
  @Autowired Deliveries deliveries;
  @Autowired Sheets sheets;
  @Autowired People people;
  @Autowired DataFolder data;
  @Autowired PreviewSeal seal;
  @Autowired Lines lines;
  @Autowired Publication publication;
  @Autowired List<Composer> composers;
  @Autowired Clock clock;
  private final String root;

  HandoffModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyHasWrittenYet() {
    PumpsPortal.forgetAll(database);
  }

  @Test
  void aRaisedHandReachesSalesOtherSystemsAndTheBuyer() throws Exception {
    var form = PaperForm.ofJana(root, "/contact?role=sales").ticking("arrived.role");
    form.with("way", "phone")
        .with("phone", "+44 808 157 0192")
        .with("time", "Thursday after 14:00");

    HttpResponse<String> answer = form.send();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(answer.headers().firstValue("location"))
        .hasValueSatisfying(
            location -> assertThat(location).startsWith("/contact/sent?role=sales&receipt="));
    Document thanks = form.following(answer);
    assertThat(thanks.select("h1").text()).isEqualTo("We have your message");
    assertThat(thanks.select("meta[name=robots]").attr("content")).isEqualTo("noindex");

    LeadId lead = onlyLead();
    Outbox outbox = outbox(lead);
    assertThat(outbox.destinations()).containsExactly("copy:buyer", "mail:sales-1", "webhook:crm");
    seesTheLead(outbox.mail("mail:sales-1"), lead);
    seesTheCopy(outbox.mail("copy:buyer"));
    seesTheHook(PumpsPortal.told(outbox), lead);
  }

  @Test
  void whoeverWroteInGermanIsAnsweredInGermanAndSalesReadsItsOwnLanguage() throws Exception {
    var form = PaperForm.ofJana(root, "/de/contact?role=sales").ticking("arrived.role");

    HttpResponse<String> answer = form.send();

    assertThat(form.following(answer).select("h1").text())
        .isEqualTo("Ihre Nachricht ist angekommen");
    Outbox outbox = outbox(onlyLead());
    MimeMessage copy = outbox.mail("copy:buyer");
    assertThat(copy.getSubject()).startsWith("Ihre Nachricht an ");
    assertThat(Outbox.text(copy))
        .contains("Verkauft oder leitet Verkäufer")
        .contains("Ein Mensch liest jede Nachricht");
    assertThat(Jsoup.parse(Outbox.html(copy)).select("html").attr("lang")).isEqualTo("de");
    assertThat(outbox.mail("mail:sales-1").getSubject()).endsWith("would like to talk");
  }

  private static void seesTheLead(MimeMessage mail, LeadId lead) throws Exception {
    assertThat(mail.getSubject()).isEqualTo("Jana Example, Example Pumps would like to talk");
    assertThat(mail.getHeader("Reply-To")).as("she asked for a call").isNull();
    assertThat(Outbox.text(mail))
        .contains("Our quotations go out late.")
        .contains("Asks for a telephone call: Thursday after 14:00.")
        .contains("/desk/lead/" + lead);
    Document html = Jsoup.parse(Outbox.html(mail));
    assertThat(html.select("a[href='tel:+448081570192']")).hasSize(1);
    assertThat(html.select("a[href^='mailto:']")).isEmpty();
    assertThat(html.text()).contains("Do not write before you have spoken.");
    assertThat(html.select("a[href$='/desk/lead/" + lead + "']")).hasSize(1);
    assertThat(html.text()).contains("Sells or leads sellers");
  }

  private static void seesTheCopy(MimeMessage mail) throws Exception {
    assertThat(mail.getAllRecipients()[0]).hasToString("jana@pumps.example");
    assertThat(mail.getReplyTo()[0]).hasToString("sales@pumps.example");
    assertThat(Outbox.text(mail))
        .contains("Our quotations go out late.")
        .contains("Sells or leads sellers")
        .contains("A person reads every message");
  }

  private static void seesTheHook(LoggedRequest request, LeadId lead) {
    assertThatCode(() ->
            new Webhook(PumpsPortal.SECRET).verify(request.getBodyAsString(), headers(request)))
        .doesNotThrowAnyException();
    JsonNode body = JSON.readTree(request.getBodyAsString());
    assertThat(body.at("/type").asString()).isEqualTo("lead.handed_off");
    assertThat(body.at("/data/lead").asString()).isEqualTo(lead.toString());
    assertThat(body.at("/data/raised_hand").asBoolean()).isTrue();
    assertThat(body.at("/data/person/email").asString()).isEqualTo("jana@pumps.example");
    assertThat(body.at("/data/evidence")).hasSize(2);
    assertThat(body.at("/data/answers/0/question").asString()).isEqualTo("role");
    assertThat(body.at("/data/answers/0/option").asString()).isEqualTo("sales");
    assertThat(body.at("/data/answers/0/words").asString()).isEqualTo("Sells or leads sellers");
    assertThat(body.at("/data/answers")).hasSize(1);
    assertThat(body.at("/data").has("owner")).as("nobody has it yet").isFalse();
    assertThat(body.at("/data/consents/0/text_version").asString()).isEqualTo("answer-1-en");
  }

  @Test
  void whatCameWithALinkIsNotSentUntilTheBuyerSaysSo() throws Exception {
    var form = PaperForm.ofJana(root, "/contact?role=sales");
    assertThat(form.lines()).isEmpty();

    form.send();

    assertThat(onlySheet().lines()).isEmpty();
    assertThat(onlySheet().evidence()).containsExactly("Asks for an answer by e-mail.");
  }

  @Test
  void aStruckLineIsGoneBeforeTheScoreIsMade() throws Exception {
    readyForm().striking("answer.timing").send();

    assertThat(
            JSON.readTree(PumpsPortal.told(outbox(onlyLead())).getBodyAsString())
                .at("/data/answers")
                .toString())
        .contains("\"say\"")
        .doesNotContain("timing", "soon");
    assertThat(onlySheet().lines()).extracting(EvidenceLine::id).doesNotContain("answer.timing");
    assertThat(
            database
                .sql("select contributions from scoring_score order by as_of desc limit 1")
                .query(String.class)
                .single())
        .contains("decides")
        .doesNotContain("soon");
  }

  @Test
  void whoeverAgreedAndIsNotReadyIsKeptSealedAndToldNobody() throws Exception {
    var form = PaperForm.ofJana(root, "/contact").with("wish", "later").with("message", "");

    HttpResponse<String> answer = form.send();

    assertThat(form.following(answer).select("h1").text()).isEqualTo("We have noted that");
    assertThat(count("lead_lead")).isZero();
    byte[] sealed =
        database.sql("select sealed from handoff_prospect").query(byte[].class).single();
    assertThat(new String(sealed, UTF_8)).doesNotContain("Jana", "jana");
  }

  @Test
  void whoeverAgreedAndIsReadyIsHandedOverAtOnceAndOnlyOnce() throws Exception {
    for (int visit = 0; visit < 2; visit++) {
      assertThat(readyForm().with("wish", "later").send().statusCode()).isEqualTo(303);
    }

    assertThat(count("lead_lead")).isEqualTo(1);
    Sheet sheet = onlySheet();
    assertThat(sheet.isRaisedHand()).isFalse();
    assertThat(sheet.agreements().getFirst().textVersion()).isEqualTo("later-1-en");
    MimeMessage mail = outbox(onlyLead()).mail("mail:sales-1");
    assertThat(mail.getSubject()).isEqualTo("Jana Example, Example Pumps may be ready to talk");
  }

  @Test
  void followingEveryLinkOfTheMailsChangesNothing() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    Outbox outbox = outbox(onlyLead());
    var links = new TreeSet<String>();
    for (String destination : List.of("mail:sales-1", "copy:buyer")) {
      Jsoup.parse(Outbox.html(outbox.mail(destination)))
          .select("a[href^=http]")
          .forEach(link -> links.add(link.attr("href")));
    }
    Map<String, String> before = TableDigests.of(database);

    for (String link : links) {
      String here = link.replaceFirst("^https?://[^/]+", root);
      for (String method : List.of("HEAD", "GET")) {
        var request =
            HttpRequest.newBuilder(URI.create(here)).method(method, BodyPublishers.noBody());
        HTTP.send(request.build(), BodyHandlers.discarding());
      }
    }

    assertThat(links).isNotEmpty();
    assertThat(TableDigests.of(database)).isEqualTo(before);
  }

  @Test
  void nothingIsSentOfSomebodyWhoHasBeenErased() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    LeadId lead = onlyLead();
    outbox(lead);

    people.erase(people.find("jana@pumps.example").orElseThrow());

    var parcels =
        database
            .sql(
                "select kind, sealed from post_delivery where reference = ?"
                    + " and kind not like 'handoff-erased%'")
            .param(lead.toString())
            .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
            .list();
    assertThat(parcels).hasSize(3);
    for (var parcel : parcels) {
      var composer =
          composers.stream().filter(one -> one.kind().equals(parcel.getKey())).findFirst();
      assertThat(composer.orElseThrow().compose(lead.toString(), parcel.getValue())).isEmpty();
    }
  }

  @Test
  void everyPlaceThatWasToldOfALeadIsToldToDeleteIt() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    LeadId lead = onlyLead();
    outbox(lead);

    PersonId jana = people.find("jana@pumps.example").orElseThrow();
    people.erase(jana);
    people.erase(jana);

    assertThat(outbox(lead).destinations())
        .containsExactly(
            "copy:buyer",
            "erased:mail:sales-1",
            "erased:webhook:crm",
            "mail:sales-1",
            "webhook:crm");
    assertThat(
            PumpsPortal.CRM.findAll(
                WireMock.postRequestedFor(WireMock.urlEqualTo("/hook"))
                    .withRequestBody(WireMock.containing("lead.erased"))
                    .withRequestBody(WireMock.containing(lead.toString()))))
        .hasSize(1);
  }

  @Test
  void everyPlaceThatWasToldOfALeadIsToldWhatItsBuyerPutRight() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    LeadId lead = onlyLead();
    outbox(lead);
    PersonId jana = people.find("jana@pumps.example").orElseThrow();
    PersonDetails before = people.details(jana).orElseThrow();

    people.correct(
        jana,
        new PersonDetails(
            "Jana Neumann", "jana@better-pumps.example", before.company(), before.phone()));

    assertThat(outbox(lead).destinations())
        .containsExactly(
            "copy:buyer",
            "corrected:mail:sales-1",
            "corrected:webhook:crm",
            "mail:sales-1",
            "webhook:crm");
    assertThat(outbox(lead).mail("corrected:mail:sales-1").getSubject())
        .startsWith("Corrected by the buyer: ");
    assertThat(corrections(lead))
        .singleElement()
        .asString()
        .contains("Jana Neumann", "jana@better-pumps.example", before.company());
    assertThat(sheets.of(lead).orElseThrow().person().name()).isEqualTo("Jana Neumann");
    assertThat(steps(lead)).contains("CORRECTED NAME EMAIL");
    assertThat(people.find("jana@better-pumps.example")).contains(jana);
  }

  @Test
  void wordsOfTheBuyersOwnAreStruckAndAddedToAndThoseOfOthersAreNot() throws Exception {
    PaperForm.ofJana(root, "/contact").with("message", "Our quotes leave late.").send();
    LeadId lead = onlyLead();
    outbox(lead);
    PersonId jana = people.find("jana@pumps.example").orElseThrow();
    PersonId other = people.meet(new PersonDetails("Bo", "bo@pumps.example", "", ""));
    byte[] sealed = sealedSheet(lead);

    amend(other, new Amendment(lead.toString(), true, ""));
    assertThat(sheets.of(lead).orElseThrow().message()).contains("leave late");

    amend(jana, new Amendment(lead.toString(), false, "They do not any more."));
    assertThat(sheets.of(lead).orElseThrow().message())
        .startsWith("Our quotes leave late.")
        .endsWith("They do not any more.");

    amend(jana, new Amendment(lead.toString(), true, ""));
    assertThat(sheets.of(lead).orElseThrow().message()).isEmpty();
    assertThat(sealedSheet(lead)).isNotEqualTo(sealed);
    assertThat(steps(lead)).contains("CORRECTED MESSAGE");
    await()
        .untilAsserted(() ->
            assertThat(corrections(lead)).anyMatch(body -> body.contains("\"message\":\"\"")));
  }

  private void amend(PersonId person, Amendment amendment) {
    transactions.retrying(() -> modules.forEach(module -> module.amend(person, amendment)));
  }

  private byte[] sealedSheet(LeadId lead) {
    return database
        .sql("select sheet from lead_sheet where lead_id = ?")
        .param(lead.value())
        .query((row, unused) -> row.getBytes(1))
        .single();
  }

  private List<@Nullable String> steps(LeadId lead) {
    return database
        .sql("select concat(kind, ' ', coalesce(detail, '')) from lead_step where lead_id = ?")
        .param(lead.value())
        .query(String.class)
        .list();
  }

  private static List<String> corrections(LeadId lead) {
    return PumpsPortal.CRM
        .findAll(
            WireMock.postRequestedFor(WireMock.urlEqualTo("/hook"))
                .withRequestBody(WireMock.containing("lead.corrected"))
                .withRequestBody(WireMock.containing(lead.toString())))
        .stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "email",
        "company",
        "message",
        "phone",
        "time",
        "way",
        "wish",
        "line",
        "submission"
      })
  void nothingThatSomebodyTypesIsMoreThanText(String field, CapturedOutput log) throws Exception {
    HttpResponse<String> answer = PaperForm.ofJana(root, "/contact").with(field, HOSTILE).send();

    assertThat(log.getAll()).doesNotContain("mark7x").doesNotContain("jana@pumps");
    if (answer.statusCode() != 303) {
      assertThat(answer.statusCode()).isEqualTo(422);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("script, img[onerror], [onerror]")).isEmpty();
      return;
    }
    Outbox outbox = outbox(onlyLead());
    for (String destination : List.of("mail:sales-1", "copy:buyer")) {
      MimeMessage mail = outbox.mail(destination);
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u202E");
      Document html = Jsoup.parse(Outbox.html(mail));
      assertThat(html.select("script, img, [onerror]")).isEmpty();
      assertThat(Outbox.text(mail)).doesNotContain("\u202E", "\u0000", "\u200F");
    }
    String hook = PumpsPortal.told(outbox).getBodyAsString();
    assertThat(JSON.readTree(hook).at("/data").toString())
        .doesNotContain("\u202E", "\\u0000", "\\r");
  }

  /// The form of somebody who is ready, with every line ticked.
  private PaperForm readyForm() throws Exception {
    var preview = Ready.preview(publication.current(), lines, clock.instant());
    var form = PaperForm.ofJana(root, "/contact").with("submission", seal.seal(preview));
    preview.lines().forEach(line -> form.ticking(line.id()));
    return form;
  }

  private LeadId onlyLead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }

  private Sheet onlySheet() {
    return sheets.of(onlyLead()).orElseThrow();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private Outbox outbox(LeadId lead) {
    return Outbox.of(lead, deliveries, data.folder("mail"));
  }

  private static HttpHeaders headers(LoggedRequest request) {
    var headers = new HashMap<String, List<String>>();
    request
        .getHeaders()
        .all()
        .forEach(header -> headers.put(header.key(), List.copyOf(header.values())));
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
