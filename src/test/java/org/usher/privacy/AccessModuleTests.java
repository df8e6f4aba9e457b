package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.usher.design.Address;
import org.usher.visitor.PassUse;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// The way to what is kept about oneself: a wish, a link by mail, and what it opens, once.
class AccessModuleTests extends PrivacyCentre {

  @Test
  void aWishIsTakenInAlikeWhetherTheAddressIsKnownOrNotAndStandsBeforeItIsThankedFor() {
    ada("aa@example.com");
    Address link = new Address("en", "", "/privacy/link", new LinkedHashMap<>());
    await().atMost(Duration.ofSeconds(30)).until(() -> count("privacy_wish") == 0);
    transactions.retrying(() -> {
      long tasks = count("scheduled_tasks where task_name = 'privacy-wish'");
      requests.ask("aa@example.com", PassUse.SEE, link);
      requests.ask("bb@example.com", PassUse.SEE, link);
      journeys.ask("aa@example.com", link);
      journeys.ask("bb@example.com", link);
      assertThat(count("scheduled_tasks where task_name = 'privacy-wish'")).isEqualTo(tasks + 4);
      assertThat(count("privacy_wish")).isEqualTo(4);
      assertThat(
              database
                  .sql("select distinct length(sealed) from privacy_wish")
                  .query(Long.class)
                  .list())
          .as("one length for each use")
          .hasSize(2);
      assertThat(people.find("bb@example.com")).isEmpty();
      return true;
    });

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(count("privacy_wish")).isZero();
          assertThat(mailsTo("aa@example.com")).hasSize(2);
          assertThat(mailsTo("bb@example.com")).hasSize(1);
        });
  }

  @Test
  void aWishThatNobodyCouldSeeToIsForgottenAfterADay() {
    database
        .sql("insert into privacy_wish (id, sealed, made_at) values (uuid(), 'x', '2001-01-01')")
        .update();

    retention.run();

    assertThat(count("privacy_wish where made_at < '2002-01-01'")).isZero();
  }

  @Test
  void theAnswerIsTheSameWhetherTheAddressIsKnownOrNot() throws Exception {
    ada("same@example.com");
    HttpResponse<String> known = post("/privacy/ask", Map.of("email", "same@example.com"));
    HttpResponse<String> unknown = post("/privacy/ask", Map.of("email", "nobody@example.com"));

    assertThat(known.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
    assertThat(known.headers().firstValue("location"))
        .isEqualTo(unknown.headers().firstValue("location"));
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(token("same@example.com")).isNotBlank();
  }

  @Test
  void theLinkShowsNothingBeforeItsButtonIsPressedAndWorksOnce() throws Exception {
    ada("once@example.com");
    post("/privacy/ask", Map.of("email", "once@example.com"));
    String token = token("once@example.com");

    for (int times = 0; times < 3; times++) {
      assertThat(get("/privacy/link?token=" + token).body())
          .doesNotContain("Ada Marlow")
          .doesNotContain("once@example.com");
    }
    HttpResponse<String> shown = post("/privacy/open", Map.of("token", token));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(Jsoup.parse(shown.body()).text())
        .contains("Ada Marlow")
        .contains("for 30 minutes")
        .contains("once@example.com")
        .contains("Being contacted when it looks useful");
    assertThat(post("/privacy/open", Map.of("token", token)).statusCode()).isEqualTo(410);
  }

  @Test
  void thePageBehindALinkShowsTheOneButtonThatItIsGoodForAndSaysWhatCannotBeUndone()
      throws Exception {
    String email = "one.button@example.com";
    ada(email);
    ask(email, "ERASE");
    await().atMost(Duration.ofSeconds(30)).until(() -> !mailsTo(email).isEmpty());
    assertThat(mailsTo(email).getFirst().replace("=\r\n", "").replace("=3D", "="))
        .contains("/privacy/link?token=" + token(email) + "&for=erase");

    Document erase = Jsoup.parse(get("/privacy/link?token=abc&for=erase").body());
    Document see = Jsoup.parse(get("/de/privacy/link?token=abc&for=see").body());
    Document before = Jsoup.parse(get("/privacy/link?token=abc").body());

    assertThat(forms(erase)).containsExactly("/privacy/erase");
    assertThat(erase.select("main").text()).contains("This cannot be undone");
    assertThat(forms(see)).containsExactly("/de/privacy/open");
    assertThat(forms(before)).containsExactly("/privacy/open", "/privacy/erase");
  }

  private static List<String> forms(Document page) {
    return page.select("main form").eachAttr("action");
  }

  @Test
  void anExportToReadIsADocumentInTheLanguageOfItsReader() throws Exception {
    PersonId ada = ada("read@example.com");
    String token = passes.issue(ada, PassUse.EXPORT, Duration.ofHours(1)).token();

    Document file =
        Jsoup.parse(post("/de/privacy/export", Map.of("token", token, "format", "html")).body());

    assertThat(file.select("html").attr("lang")).isEqualTo("de");
    assertThat(file.title()).isEqualTo(words.say("de", "privacy.dossier.title"));
    assertThat(file.select("meta[name=viewport]")).hasSize(1);
    assertThat(file.select("form, script, link, img")).isEmpty();
    assertThat(file.select("main").text()).contains("Ada Marlow", "read@example.com");
  }

  @Test
  void aPassIsGoodForItsOwnUseOnly() throws Exception {
    PersonId ada = ada("bound@example.com");
    var see = passes.issue(ada, PassUse.SEE, Duration.ofHours(1));

    assertThat(post("/privacy/erase", Map.of("token", see.token())).statusCode()).isEqualTo(410);
    assertThat(people.details(ada)).isPresent();
    assertThat(post("/privacy/open", Map.of("token", see.token())).statusCode()).isEqualTo(200);
  }

  @Test
  void anExportIsGivenOnceInItsTimeAndToNobodyElse() throws Exception {
    PersonId ada = ada("export@example.com");
    PersonId bob =
        people.meet(new PersonDetails("Bob Quill", "bob.export@example.com", "Quill Ltd", ""));
    String token = passes.issue(ada, PassUse.EXPORT, Duration.ofHours(1)).token();
    String late = passes.issue(ada, PassUse.EXPORT, Duration.ofSeconds(-1)).token();

    assertThat(post("/privacy/export", Map.of("token", late)).statusCode()).isEqualTo(410);
    HttpResponse<String> given =
        post(
            "/privacy/export",
            Map.of("token", token, "email", "bob.export@example.com", "person", bob.toString()));
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.body()).contains("Ada Marlow").doesNotContain("Bob Quill");
    assertThat(post("/privacy/export", Map.of("token", token)).statusCode())
        .as("twice")
        .isEqualTo(410);
    assertThat(get("/privacy/export?token=" + token).body()).doesNotContain("Ada Marlow");
  }

  @Test
  void anExpiredPassAndAGuessedOneOpenNothing() throws Exception {
    PersonId ada = ada("late@example.com");
    var late = passes.issue(ada, PassUse.SEE, Duration.ofSeconds(-1));

    assertThat(post("/privacy/open", Map.of("token", late.token())).statusCode()).isEqualTo(410);
    assertThat(post("/privacy/open", Map.of("token", "guessed")).statusCode()).isEqualTo(410);
    assertThat(
            database
                .sql("select count(*) from visitor_pass where token_hash = ?")
                .param(sha256(late.token()))
                .query(Long.class)
                .single())
        .isOne();
    assertThat(
            database
                .sql("select count(*) from visitor_pass where redeemed_at is not null and id = ?")
                .param(late.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  private static byte[] sha256(String token) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aFormSentByAnotherSiteDoesNothing() throws Exception {
    PersonId ada = ada("cross@example.com");
    var erase = passes.issue(ada, PassUse.ERASE, Duration.ofHours(1));
    var answer =
        send(
            request("/privacy/erase", Map.of("token", erase.token()))
                .header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(people.details(ada)).isPresent();
    for (String form : List.of("/privacy/ask", "/journey/keep/ask")) {
      assertThat(
              send(request(form, Map.of("email", "cross@example.com"))
                      .header("Sec-Fetch-Site", "cross-site"))
                  .statusCode())
          .as(form)
          .isEqualTo(403);
    }
  }

  @Test
  void oneNetworkHasOnlySoManyMailsSent() throws Exception {
    network = () -> "198.51.100.7";
    for (int times = 0; times < 5; times++) {
      assertThat(post("/privacy/ask", Map.of("email", "often@example.com")).statusCode())
          .isEqualTo(303);
      assertThat(post("/journey/keep/ask", Map.of("email", "often@example.com")).statusCode())
          .isEqualTo(303);
    }

    for (String form : List.of("/privacy/ask", "/de/privacy/ask", "/journey/keep/ask")) {
      HttpResponse<String> refused = post(form, Map.of("email", "more@example.com"));
      String language = form.startsWith("/de") ? "de" : "en";
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).hasValue("60");
      assertThat(Jsoup.parse(refused.body()).text())
          .contains(words.say(language, "privacy.trouble.often"));
    }
    network = () -> "198.51.100.8";
    assertThat(post("/privacy/ask", Map.of("email", "often@example.com")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void anAddressThatIsNoneComesBackWithWhatWasTyped() throws Exception {
    HttpResponse<String> answer = post("/privacy/ask", Map.of("email", "ada at example"));
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("#privacy-email").val()).isEqualTo("ada at example");
    assertThat(page.select(".error-summary a").attr("href")).endsWith("#privacy-email");
  }

  @Test
  void aJourneyIsKeptUnderNothingButAnAddress() throws Exception {
    for (String typed : List.of("ada at example", "ada lovelace@example.com", "@example.com")) {
      HttpResponse<String> answer = post("/journey/keep/ask", Map.of("email", typed));

      assertThat(answer.statusCode()).as(typed).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select("input[name=email]").val()).isEqualTo(typed);
    }
  }

  @Test
  void aLinkForOneUseKeepsNobodyFromALinkForAnother() throws Exception {
    String email = "two.uses@example.com";
    ada(email);
    ask(email, "SEE");
    ask(email, "SEE");
    String see = token(email);
    Document page = Jsoup.parse(post("/privacy/open", Map.of("token", see)).body());
    assertThat(page.select("form[action=/privacy/erase]")).isNotEmpty();

    ask(email, "ERASE");
    ask(email, "ERASE");
    ask(email, "SEE");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(mailsTo(email)).hasSize(3));
    assertThat(passes.justGiven(people.find(email).orElseThrow(), PassUse.SEE, Duration.ofHours(1)))
        .as("the first was used, the second not sent")
        .hasSize(1);
  }

  /// Asks, and waits until that has been seen to.
  private void ask(String email, String use) throws Exception {
    post("/privacy/ask", Map.of("email", email, "use", use));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(count("privacy_wish")).isZero());
  }
}
