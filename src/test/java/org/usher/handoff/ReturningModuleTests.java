package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.visitor.Consents;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// The cookie by which a browser is known again, over HTTP.
class ReturningModuleTests implements PumpsPortal {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Consents consents;
  private final String root;

  ReturningModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyHasWrittenYet() {
    people.find("jana@pumps.example").ifPresent(people::erase);
    PumpsPortal.forgetAll(database);
  }

  @Test
  void theBoxIsNotTickedAndSaysForHowLongItWouldBe() throws Exception {
    var page = Jsoup.parse(get("/contact", "", "0").body());

    assertThat(page.expectFirst("input#remember").hasAttr("checked")).isFalse();
    assertThat(page.expectFirst("#remember-hint").text()).contains("180 days");
    assertThat(PaperForm.ofJana(root, "/contact").value("remember")).isEmpty();
  }

  @Test
  void whoeverTicksNothingGetsNoCookie() throws Exception {
    assertThat(PaperForm.ofJana(root, "/contact").send().headers().map())
        .doesNotContainKey("set-cookie");
    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
  }

  @Test
  void theCookieComesWithTheConsent() throws Exception {
    HttpResponse<String> answer = remembering().send();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .matches(
            "usher-again=[A-Za-z0-9_-]{43}; Path=/; Max-Age=15552000; Expires=[^;]+;"
                + " HttpOnly; SameSite=Lax");
    assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain(id(answer));
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isTrue();
    assertThat(count("visitor_browser")).isEqualTo(1);
  }

  @Test
  void aFormThatIsNotTakenSetsNoCookie() throws Exception {
    var form = remembering();
    HttpResponse<String> wrong = form.with("email", "jana").send();
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
    assertThat(Jsoup.parse(wrong.body()).expectFirst("input#remember").hasAttr("checked"))
        .as("nothing is lost")
        .isTrue();
    form.with("email", "jana@pumps.example").send();

    HttpResponse<String> changed = form.with("message", "Something else").send();

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aFormWhoseBoxWasTickedAfterItWasSentIsAnotherForm() throws Exception {
    var form = PaperForm.ofJana(root, "/contact");
    form.send();

    assertThat(form.with("remember", "yes").send().statusCode()).isEqualTo(409);
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isFalse();
  }

  @Test
  void whoeverAsksForPrivacyIsNotAskedAndGetsNoCookie() throws Exception {
    assertThat(Jsoup.parse(get("/contact", "", "1").body()).select("#remember")).isEmpty();
    assertThat(Jsoup.parse(get("/contact", "", "0").body()).select("#remember")).hasSize(1);

    HttpResponse<String> answer = remembering().privately().send();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isFalse();
    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
  }

  @Test
  void gettingDocumentsWithTheCookieChangesNothingAndSetsNothing() throws Exception {
    String cookie = "usher-again=" + id(remembering().send());
    List<String> before = rows();

    for (String address : List.of("/", "/?role=leader", "/p/security", "/contact", "/privacy")) {
      HttpResponse<String> answer = get(address, cookie, "0");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theBrowserIsForgottenByOnePressAndTheCookieEnds() throws Exception {
    String cookie = "usher-again=" + id(remembering().send());

    HttpResponse<String> elsewhere = forget(cookie, "cross-site");
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    assertThat(count("visitor_browser")).isEqualTo(1);

    HttpResponse<String> answer = forget(cookie, "same-origin");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("set-cookie"))
        .hasValueSatisfying(
            said -> assertThat(said).startsWith("usher-again=;").contains("Max-Age=0"));
    assertThat(get(answer.headers().firstValue("location").orElseThrow(), "", "0").body())
        .contains("not known any more");
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isFalse();
    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
  }

  private PaperForm remembering() throws Exception {
    return PaperForm.ofJana(root, "/contact").with("remember", "yes");
  }

  private static String id(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private HttpResponse<String> get(String address, String cookie, String privacy) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(root + address)).header("Sec-GPC", privacy);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> forget(String cookie, String site) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(root + "/privacy/forget"))
            .header("Cookie", cookie)
            .header("Sec-Fetch-Site", site)
            .POST(BodyPublishers.noBody());
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private List<String> rows() {
    return database
        .sql(
            """
            select concat(hex(id_hash), person_id, issued_at, expires_at) from visitor_browser
            union all
            select concat(person_id, hex(sealed), updated_at) from handoff_memory
            union all
            select concat(person_id, purpose, given_at) from visitor_consent\
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private PersonId jana() {
    return people.find("jana@pumps.example").orElseThrow();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
