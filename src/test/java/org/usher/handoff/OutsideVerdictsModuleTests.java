package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.DataFolder;
import org.usher.lead.LeadId;
import org.usher.post.Deliveries;

/// Verdicts that come from other systems, signed, and by the link in a mail to sales.
class OutsideVerdictsModuleTests implements PumpsPortal {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("(/verdicts/say\\?token=[A-Za-z0-9_-]+)");

  @Autowired JdbcClient database;
  @Autowired Deliveries deliveries;
  @Autowired DataFolder data;
  @Autowired StoredPlaces places;
  private final String root;
  private Outbox outbox;
  private LeadId lead;

  OutsideVerdictsModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void janaAsksForAnAnswer() throws Exception {
    PumpsPortal.forgetAll(database);
    PaperForm.ofJana(root, "/contact").send();
    lead =
        LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
            .orElseThrow();
    outbox = Outbox.of(lead, deliveries, data.folder("mail"));
  }

  @Test
  void theVerdictOfASystemThatWasToldStands() throws Exception {
    HttpResponse<String> answer = send("msg_1", now(), said(lead, "accepted", "", now()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatComesTwiceCountsOnce() throws Exception {
    send("msg_2", now(), said(lead, "accepted", "", now()));

    HttpResponse<String> again = send("msg_2", now(), said(lead, "accepted", "", now()));
    HttpResponse<String> underAnotherId = send("msg_3", now(), said(lead, "accepted", "", now()));

    assertThat(List.of(again.body(), underAnotherId.body()))
        .allMatch(body -> body.contains("KNOWN"));
    assertThat(steps()).containsOnlyOnce("ACCEPTED");
  }

  @Test
  void anIdThatCameBeforeSaysNothingElse() throws Exception {
    send("msg_4", now(), said(lead, "accepted", "", now()));

    send("msg_4", now(), said(lead, "rejected", "does-not-fit", now()));

    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatWasRefusedMayComeAgainUnderItsId() throws Exception {
    Instant before = now().minusSeconds(3_600);
    assertThat(send("msg_14", now(), said(lead, "accepted", "", before)).statusCode())
        .isEqualTo(409);

    HttpResponse<String> again = send("msg_14", now(), said(lead, "accepted", "", now()));

    assertThat(again.body()).contains("TAKEN");
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void aSecretThatIsNoneLetsNobodyIn() throws Exception {
    places.keep(
        new Place(
            "chat",
            PlaceKind.HTTP,
            Map.of("mapping", "hubspot", "token", "t", "verdict-secret", "short"),
            1,
            true),
        now());
    String body = said(lead, "accepted", "", now());

    HttpResponse<String> answer =
        post("chat", "msg_15", now(), sign(PumpsPortal.SECRET, "msg_15", now(), body), body);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whatComesInTheWrongOrderEndsInTheRightOne() throws Exception {
    Instant later = now();
    String won = said(lead, "won", "\",\"amount\":\"1200.50\",\"currency\":\"EUR", later);
    assertThat(send("msg_5", now(), won).statusCode()).isEqualTo(200);

    HttpResponse<String> older =
        send("msg_6", now(), said(lead, "rejected", "does-not-fit", later.minusMillis(1)));
    HttpResponse<String> before = send("msg_7", now(), said(lead, "accepted", "", later));

    assertThat(older.body()).contains("LATE");
    assertThat(before.body()).contains("KNOWN");
    assertThat(status()).isEqualTo("WON");
    assertThat(steps()).containsSubsequence("ACCEPTED", "WON");
  }

  @Test
  void aWrongSignatureIsRefused() throws Exception {
    String body = said(lead, "accepted", "", now());
    String signature = sign(PumpsPortal.SECRET, "msg_8", now(), body);

    assertThat(post("crm", "msg_8", now(), signature, body + " ").statusCode()).isEqualTo(401);
    assertThat(post("crm", "msg_9", now(), signature, body).statusCode()).isEqualTo(401);
    assertThat(post("nobody", "msg_8", now(), signature, body).statusCode()).isEqualTo(401);
    assertThat(post("crm", "msg_8", now(), "", body).statusCode()).isEqualTo(401);
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void whatWasSignedAnHourAgoIsRefused() throws Exception {
    Instant past = now().minusSeconds(3_600);

    assertThat(send("msg_10", past, said(lead, "accepted", "", now())).body())
        .contains("OUT_OF_TIME");
    assertThat(send("msg_11", now(), said(lead, "accepted", "", past)).statusCode())
        .as("said before the lead was there")
        .isEqualTo(409);
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void nobodySpeaksOfALeadThatWasNotSentThere() throws Exception {
    assertThat(
            send("msg_12", now(), said(new LeadId(UUID.randomUUID()), "accepted", "", now()))
                .statusCode())
        .isEqualTo(404);
    database
        .sql("update post_delivery set destination = 'webhook:other' where destination = ?")
        .param("webhook:crm")
        .update();

    assertThat(send("msg_13", now(), said(lead, "accepted", "", now())).statusCode())
        .isEqualTo(404);
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void whatIsNoVerdictIsSaidToBeNone() throws Exception {
    for (String body :
        List.of(
            "",
            "[]",
            "{",
            said(lead, "splendid", "", now()),
            said(lead, "rejected", "because", now()),
            "{\"type\":\"lead.verdict\",\"timestamp\":\"yesterday\"}")) {
      assertThat(send("msg_" + UUID.randomUUID(), now(), body).statusCode())
          .as(body)
          .isEqualTo(400);
    }
  }

  @Test
  void theLinkInTheMailTakesTwoTaps() throws Exception {
    String link = link();

    HttpResponse<String> page = get(link);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Worth a conversation")
        .doesNotContain("Jana", "jana", "Pumps GmbH");
    assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(status()).as("looking changes nothing").isEqualTo("WAITING");

    HttpResponse<String> said = say(link, "accepted", root);

    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("ACCEPTED");
    assertThat(say(link, "rejected:does_not_fit", root).statusCode())
        .as("sales may change its mind")
        .isEqualTo(200);
    assertThat(say(link, "accepted", root).statusCode())
        .as("what is rejected stays so")
        .isEqualTo(409);
    assertThat(status()).isEqualTo("REJECTED");
  }

  @Test
  void whatIsTooEarlyComesBackOnTheDayThatIsNamed() throws Exception {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    assertThat(send("msg_20", now(), putOff("soon")).statusCode()).as("no day").isEqualTo(400);
    assertThat(send("msg_21", now(), putOff("2020-01-01")).statusCode()).isEqualTo(409);

    assertThat(send("msg_22", now(), putOff(day.toString())).body()).contains("TAKEN");

    assertThat(returnsIn()).isBetween(38L, 44L);
  }

  @Test
  void theMailAsksForTheDayToo() throws Exception {
    String link = link();
    assertThat(get(link).body()).contains("type=\"date\"", "name=\"until\"");
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(20);

    say(link, "rejected:bad_timing", root, "&until=" + day);

    assertThat(returnsIn()).isBetween(18L, 24L);
  }

  private String putOff(String until) {
    return said(lead, "rejected", "bad-timing\",\"until\":\"" + until, now());
  }

  private long returnsIn() {
    return database
        .sql("select datediff(returns_at, utc_timestamp()) from lead_lead")
        .query(Long.class)
        .single();
  }

  @Test
  void thePageOfTheLinkSpeaksTheReadersLanguage() throws Exception {
    HttpResponse<String> page =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(root + link()))
                .header("Accept-Language", "de")
                .build(),
            BodyHandlers.ofString());

    assertThat(page.body()).contains("lang=\"de\"", "Ein Gespräch wert");
  }

  @Test
  void aPageFromElsewhereDecidesNothing() throws Exception {
    assertThat(say(link(), "accepted", "https://bad.example").statusCode()).isEqualTo(410);
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void aLinkThatIsOverSaysSo() throws Exception {
    String link = link();
    database.sql("update handoff_verdict_link set expires_at = '2020-01-01'").update();

    assertThat(get(link).statusCode()).isEqualTo(410);
    assertThat(say(link, "accepted", root).statusCode()).isEqualTo(410);
    assertThat(get("/verdicts/say?token=guessed").statusCode()).isEqualTo(410);
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void noTokenStandsInTheDatabase() throws Exception {
    String token = link().substring("/verdicts/say?token=".length());

    assertThat(
            database
                .sql("select count(*) from handoff_verdict_link where token_hash = ?")
                .param(token.getBytes(UTF_8))
                .query(Long.class)
                .single())
        .isZero();
  }

  private String link() throws Exception {
    Matcher found = LINK.matcher(Outbox.text(outbox.mail("mail:sales-1")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> say(String link, String verdict, String origin) throws Exception {
    return say(link, verdict, origin, "");
  }

  private HttpResponse<String> say(String link, String verdict, String origin, String more)
      throws Exception {
    String token = link.substring(link.indexOf('=') + 1);
    String form = "token=" + token + "&verdict=" + URLEncoder.encode(verdict, UTF_8) + more;
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(root + "/verdicts/say"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String id, Instant at, String body) throws Exception {
    return post("crm", id, at, sign(PumpsPortal.SECRET, id, at, body), body);
  }

  private HttpResponse<String> post(
      String source, String id, Instant at, String signature, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(root + "/verdicts/hook?source=" + source))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String sign(String secret, String id, Instant at, String body) throws Exception {
    return new Webhook(secret).sign(id, at.getEpochSecond(), body);
  }

  private static String said(LeadId lead, String verdict, String reason, Instant at) {
    return """
    {"type":"lead.verdict","timestamp":"%s","data":{"lead":"%s","verdict":"%s","reason":"%s"}}\
    """
        .formatted(at, lead, verdict, reason);
  }

  private static Instant now() {
    return Instant.now();
  }

  private String status() {
    return database.sql("select status from lead_lead").query(String.class).single();
  }

  private List<String> steps() {
    return database
        .sql("select kind from lead_step order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
