package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.Hostile;
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.design.Words;
import org.usher.staff.Accounts;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.visitor.Browsers;
import org.usher.visitor.Classification;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.PersonalData;
import org.usher.visitor.Purpose;
import org.usher.visitor.RetentionRule;
import tools.jackson.databind.json.JsonMapper;

/// The privacy centre over HTTP, as a browser without script meets it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PrivacyModuleTests {

  private static final Pattern TOKEN = Pattern.compile("/privacy/link\\?token=([A-Za-z0-9_-]+)");

  private static final Pattern KEEP = Pattern.compile("/journey/keep/confirm\\?[A-Za-z0-9_&=-]+");

  private static final Pattern MOVE = Pattern.compile("/privacy/move\\?token=([A-Za-z0-9_-]+)");

  private static final Path LOOKS = looks();

  private final HttpClient http = HttpClient.newHttpClient();

  /// From where the next form is sent: else from somewhere else each time.
  private Supplier<String> network = PrivacyModuleTests::somewhere;

  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Browsers browsers;
  @Autowired PersonPasses passes;
  @Autowired KeptJourneys journeys;
  @Autowired JdbcClient database;
  @Autowired List<PersonalData> modules;
  @Autowired List<RetentionRule> rules;
  @Autowired RetentionRuns retention;
  @Autowired AccessRequests requests;
  @Autowired Transactions transactions;
  @Autowired Accounts accounts;
  @Autowired Words words;
  @Autowired Environment environment;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private PersonId ada(String email) {
    PersonId ada = people.meet(new PersonDetails("Ada Marlow", email, "Marlow & Sons", "0151"));
    consents.give(ada, Purpose.FOLLOW_UP, "follow-up-1");
    return ada;
  }

  @DynamicPropertySource
  static void looksOfItsOwn(DynamicPropertyRegistry settings) {
    settings.add("usher.brand.theme", LOOKS::toString);
  }

  private static Path looks() {
    try {
      Path looks = Files.createTempDirectory(Path.of("target"), "looks");
      FileSystemUtils.copyRecursively(Path.of("themes/usher"), looks);
      return looks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePageNamesWhoIsResponsibleOrSaysThatNobodyIsAndWhereToComplain() throws Exception {
    assertThat(Jsoup.parse(get("/privacy").body()).text())
        .contains("Nobody has been entered here", "brand.yaml", "supervisory authority");
    assertThat(Jsoup.parse(get("/de/privacy").body()).text())
        .contains("Hier ist niemand eingetragen", "Datenschutzbehörde");

    String brand = Files.readString(LOOKS.resolve("brand.yaml"));
    Files.writeString(
        LOOKS.resolve("brand.yaml"),
        """
        name: Usher
        responsible:
          name: Pumps <Ltd>
          address: [1 Mill Lane, Leeds]
          email: privacy@pumps.example
          authority: {en: The Information Commissioner}
        """);
    try {
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(() ->
              assertThat(Jsoup.parse(get("/de/privacy").body()).select("address").text())
                  .isEqualTo("Pumps <Ltd> 1 Mill Lane Leeds"));
      Document page = Jsoup.parse(get("/de/privacy").body());
      assertThat(page.text()).doesNotContain("niemand eingetragen");
      assertThat(page.select("a[href=mailto:privacy@pumps.example]")).hasSize(1);
      assertThat(page.select("span[lang=en]").text()).isEqualTo("The Information Commissioner");
    } finally {
      Files.writeString(LOOKS.resolve("brand.yaml"), brand);
    }
  }

  @Test
  void thePageSaysWhatEveryModuleKeepsAndForHowLong() throws Exception {
    Document page = Jsoup.parse(get("/privacy").body());

    for (PersonalData module : modules) {
      boolean isTelling =
          module.columns().values().stream()
              .anyMatch(said -> said == Classification.SEALED || said == Classification.ID);
      if (isTelling && !module.module().equals("staff")) {
        assertThat(module.keeps()).as(module.module()).isNotEmpty();
      }
      module
          .keeps()
          .forEach(keeping ->
              assertThat(page.text())
                  .contains(
                      words.say(
                          "en", "%s.keeps.%s.what".formatted(module.module(), keeping.name()))));
      module
          .columns()
          .forEach((column, said) ->
              assertThat(page.select("code").eachText().contains(column))
                  .as(column)
                  .isEqualTo(said != Classification.NOT_PERSONAL));
    }
    assertThat(page.text())
        .contains("730 days")
        .contains("10 minutes")
        .contains(words.say("en", "privacy.kept.outlasting"))
        .contains(words.say("en", "privacy.purpose.keep"))
        .contains(words.say("en", "privacy.purpose.remember"));
    assertThat(rules)
        .allSatisfy(
            rule -> assertThat(words.has(rule.id().replaceFirst("\\.", ".retention."))).isTrue());
  }

  @Test
  void whatStaysAfterAnErasureIsNotSaidToGoWithIt() throws Exception {
    PersonId ada = ada("stays@example.com");
    post("/privacy/ask", Map.of("email", "stays@example.com"));
    token("stays@example.com");
    String pass = passes.of(ada).getFirst().toString();

    people.erase(ada);

    assertThat(
            database
                .sql("select count(*) from post_delivery where reference = ?")
                .param(pass)
                .query(Long.class)
                .single())
        .isOne();
    for (String key : List.of("post.keeps.delivery", "handoff.keeps.form", "lead.keeps.history")) {
      assertThat(keepingOf(key)).isEqualTo(words.say("en", "privacy.kept.outlasting"));
    }
    assertThat(keepingOf("lead.keeps.sheet")).isEqualTo(words.say("en", "privacy.kept.person"));
  }

  private String keepingOf(String key) throws Exception {
    return Jsoup.parse(get("/privacy").body()).select("dl.keeps > div").stream()
        .filter(one -> one.select("dt").text().equals(words.say("en", key + ".what")))
        .map(one -> one.select("dd.hint").text())
        .findFirst()
        .orElseThrow();
  }

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

  private long count(String what) {
    return database.sql("select count(*) from " + what).query(Long.class).single();
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

  private static String somewhere() {
    var random = ThreadLocalRandom.current();
    return "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
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
  void whatIsKeptCanBeTakenCorrectedAndWithdrawn() throws Exception {
    PersonId ada = ada("own@example.com");
    Document page = open(ada);

    HttpResponse<String> json = press(page, "/privacy/export", Map.of("format", "json"));
    assertThat(json.headers().firstValue("content-disposition"))
        .hasValueSatisfying(said -> assertThat(said).contains("about-me.json"));
    assertThat(json.body()).contains("Ada Marlow").contains("FOLLOW_UP");

    Document corrected =
        Jsoup.parse(
            press(page, "/privacy/correct", Map.of("name", "Ada M.", "company", "", "phone", ""))
                .body());
    assertThat(people.details(ada).orElseThrow().name()).isEqualTo("Ada M.");
    press(corrected, "/privacy/withdraw", Map.of("purpose", "FOLLOW_UP"));
    assertThat(consents.has(ada, Purpose.FOLLOW_UP)).isFalse();
  }

  @Test
  void anotherAddressCountsOnlyOnceItWasConfirmedThere() throws Exception {
    PersonId ada = ada("old.address@example.com");
    ada("elsewhere.ada@example.com");
    Document page = open(ada);

    Document asked =
        Jsoup.parse(
            press(page, "/privacy/email", Map.of("email", "new.address@example.com")).body());
    assertThat(asked.text()).contains(words.say("en", "privacy.done.asked"));
    Document again =
        Jsoup.parse(
            press(asked, "/privacy/email", Map.of("email", "third.address@example.com")).body());
    assertThat(press(again, "/privacy/email", Map.of("email", "no address")).body())
        .contains(words.say("en", "privacy.done.no-address"));

    String token = moveToken("new.address@example.com");
    assertThat(get("/privacy/move?token=" + token).body())
        .contains(words.say("en", "privacy.move.yes"))
        .doesNotContain("address@example.com")
        .doesNotContain("Ada Marlow");
    assertThat(people.find("new.address@example.com")).as("a GET changes nothing").isEmpty();
    assertThat(get("/privacy/move/confirm?token=" + token).body()).doesNotContain("Ada Marlow");

    assertThat(post("/privacy/move/confirm", Map.of("token", token)).statusCode()).isEqualTo(303);
    assertThat(people.find("new.address@example.com")).as("of two wishes its own").contains(ada);
    assertThat(people.find("old.address@example.com")).isEmpty();
    assertThat(people.details(ada).orElseThrow().name()).isEqualTo("Ada Marlow");
    assertThat(post("/privacy/move/confirm", Map.of("token", token)).statusCode()).isEqualTo(410);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(mailsTo("old.address@example.com"))
                .anyMatch(mail -> mail.contains("your address was changed")));
  }

  @Test
  void anAddressThatSomebodyElseHasIsNotTaken() throws Exception {
    PersonId ada = ada("one.ada@example.com");
    PersonId other = ada("other.ada@example.com");
    press(open(ada), "/privacy/email", Map.of("email", "other.ada@example.com"));

    String token = moveToken("other.ada@example.com");

    assertThat(post("/privacy/move/confirm", Map.of("token", token)).statusCode()).isEqualTo(409);
    assertThat(people.find("one.ada@example.com")).contains(ada);
    assertThat(people.find("other.ada@example.com")).contains(other);
  }

  private String moveToken(String email) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mailsTo(email).stream()
                    .map(mail -> MOVE.matcher(mail.replace("=\r\n", "").replace("=3D", "=")))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void whoeverTakesBackToBeKnownAgainLosesTheCookieWithTheConsent() throws Exception {
    PersonId ada = ada("browser@example.com");
    String cookie = "usher-again=" + browsers.remember(ada, "remember-1-en").value();
    var see = passes.issue(ada, PassUse.SEE, Duration.ofHours(1));
    Document page = Jsoup.parse(post("/privacy/open", Map.of("token", see.token())).body());
    Element button = page.select("form:has(input[value=REMEMBER])").getFirst();
    var pass = Map.of("token", button.select("[name=token]").val(), "purpose", "REMEMBER");

    HttpResponse<String> answer =
        send(
            request("/privacy/withdraw", pass)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie));

    assertThat(answer.headers().firstValue("set-cookie"))
        .hasValueSatisfying(
            said -> assertThat(said).startsWith("usher-again=;").contains("Max-Age=0"));
    assertThat(answer.body()).contains(words.say("en", "privacy.done.withdrawn"));
    assertThat(consents.has(ada, Purpose.REMEMBER)).isFalse();
  }

  @Test
  void thePageNamesTheSecondCookieWhenItIsSetAndForHowLong() throws Exception {
    String said = Jsoup.parse(get("/privacy").body()).text();

    assertThat(said)
        .contains(words.say("en", "privacy.before.again", "usher-again", 180))
        .contains(words.say("en", "privacy.purpose.remember"));
    assertThat(Jsoup.parse(get("/de/privacy").body()).text())
        .contains(words.say("de", "privacy.before.again", "usher-again", 180));
  }

  @Test
  void aButtonWhoseDeedFailedCanBePressedAgain() throws Exception {
    PersonId ada = ada("again@example.com");
    var correct = passes.issue(ada, PassUse.CORRECT, Duration.ofHours(1));
    var tooLong = Map.of("token", correct.token(), "name", "A".repeat(5_000));
    assertThat(post("/privacy/correct", tooLong).statusCode()).isEqualTo(503);

    var right = Map.of("token", correct.token(), "name", "Ada M.");
    assertThat(post("/privacy/correct", right).statusCode()).isEqualTo(200);
    assertThat(people.details(ada).orElseThrow().name()).isEqualTo("Ada M.");
  }

  @Test
  void whatSomebodyCorrectsIsTextOnThePageAndInBothFiles() throws Exception {
    PersonId ada = ada("hostile@example.com");
    for (String typed : Hostile.TAKEN) {
      var correct = passes.issue(ada, PassUse.CORRECT, Duration.ofHours(1));
      HttpResponse<String> page =
          post(
              "/privacy/correct",
              Map.of(
                  "token",
                  correct.token(),
                  "name",
                  typed,
                  "company",
                  typed,
                  "phone",
                  typed.substring(0, Math.min(50, typed.length()))));
      assertThat(page.statusCode()).isEqualTo(200);
      Hostile.assertHarmless(Jsoup.parse(page.body()));
      assertThat(page.headers().map().keySet()).doesNotContain("bcc", "x");

      for (String format : List.of("html", "json")) {
        var export = passes.issue(ada, PassUse.EXPORT, Duration.ofHours(1));
        HttpResponse<String> file =
            post("/privacy/export", Map.of("token", export.token(), "format", format));
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
            .isEqualTo("attachment; filename=\"about-me.%s\"".formatted(format));
        assertThat(file.body()).contains(Hostile.MARK);
        if (format.equals("html")) {
          Hostile.assertHarmless(Jsoup.parse(file.body()));
        } else {
          assertThat(JsonMapper.shared().readTree(file.body()).toString()).contains(Hostile.MARK);
        }
      }
    }
  }

  @Test
  void whoAsksToBeForgottenIsGoneAlsoFromTheFilesOfMail() throws Exception {
    PersonId ada = ada("forgotten.marker@example.com");
    post("/privacy/ask", Map.of("email", "forgotten.marker@example.com", "use", "ERASE"));
    String token = token("forgotten.marker@example.com");
    assertThat(mailsTo("forgotten.marker@example.com")).isNotEmpty();

    HttpResponse<String> erased = post("/privacy/erase", Map.of("token", token));

    assertThat(erased.statusCode()).isEqualTo(303);
    assertThat(people.details(ada)).isEmpty();
    assertThat(mailsTo("forgotten.marker@example.com")).isEmpty();
    assertThat(passes.of(ada)).isEmpty();
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

  @Test
  void anErasureFindsTheFileOfAMailWhoseLinkIsLongOfNoUse() throws Exception {
    String email = "weeks.later@example.com";
    PersonId ada = ada(email);
    post("/privacy/ask", Map.of("email", email));
    token(email);
    database
        .sql(
            "update visitor_pass set made_at = date_sub(made_at, interval 29 day),"
                + " expires_at = date_sub(expires_at, interval 29 day) where person_id = ?")
        .param(ada.value())
        .update();
    retention.run();
    assertThat(mailsTo(email)).hasSize(1);

    people.erase(ada);

    assertThat(mailsTo(email)).isEmpty();
    assertThat(kept("visitor.passes")).isGreaterThan(kept("post.files"));
  }

  private Duration kept(String rule) {
    return rules.stream()
        .filter(one -> one.id().equals(rule))
        .map(RetentionRule::kept)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodyButAnAdministratorLetsGoOrLooksWhatWouldGo() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(retention::preview);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(retention::runNow);
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void whoeverLetsGoIsInTheAudit() throws Exception {
    RetentionRuns.Outcome outcome = retention.runNow().get(60, TimeUnit.SECONDS);

    assertThat(outcome.failed()).isEmpty();
    assertThat(accounts.audit(1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.action()).isEqualTo("retention.run");
          assertThat(line.actor()).isPresent();
        });
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void silentPeopleGoAndADryRunChangesNothing() {
    PersonId silent = ada("silent@example.com");
    PersonId recent = ada("recent@example.com");
    database
        .sql("update visitor_person set changed_at = ? where id = ?")
        .params(clock.instant().minus(Duration.ofDays(731)), silent.value())
        .update();

    assertThat(retention.preview())
        .anySatisfy(line -> {
          assertThat(line.rule()).isEqualTo("visitor.people");
          assertThat(line.count()).isEqualTo(1);
        });
    assertThat(people.details(silent)).isPresent();
    retention.run();
    assertThat(people.details(silent)).isEmpty();
    assertThat(people.details(recent)).isPresent();
  }

  @Test
  void globalPrivacyControlIsSaidToBeHonoured() throws Exception {
    HttpResponse<String> answer = get("/.well-known/gpc.json");

    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).contains("\"gpc\": true");
  }

  @Test
  void aJourneyIsKeptOnlyAfterItWasConfirmed() throws Exception {
    HttpResponse<String> asked =
        post("/journey/keep/ask?role=finance", Map.of("email", "keep@example.com"));
    assertThat(asked.statusCode()).isEqualTo(303);
    String link =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    mailsTo("keep@example.com").stream()
                        .map(mail -> KEEP.matcher(mail.replace("=\r\n", "").replace("=3D", "=")))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    PersonId person = people.find("keep@example.com").orElseThrow();
    get(link);
    assertThat(consents.has(person, Purpose.KEEP)).isFalse();
    assertThat(journeys.of(person)).isEmpty();

    Element form = Jsoup.parse(get(link).body()).select("main form").getFirst();
    assertThat(form.select("input[name=remember]").hasAttr("checked")).isFalse();
    var token = Map.of("token", form.select("input[name=token]").val());
    HttpResponse<String> kept = post(form.attr("action"), token);
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().map()).doesNotContainKey("set-cookie");
    assertThat(consents.has(person, Purpose.REMEMBER)).isFalse();
    assertThat(journeys.of(person)).hasValue("/journey?role=finance");
    assertThat(consents.has(person, Purpose.KEEP)).isTrue();
    assertThat(post(form.attr("action"), token).statusCode()).isEqualTo(410);

    consents.withdraw(person, Purpose.KEEP);
    assertThat(journeys.of(person)).isEmpty();
  }

  @Test
  void whoeverHasAJourneyKeptMayAlsoAgreeToBeKnownAgain() throws Exception {
    PersonId person = people.meet(new PersonDetails("", "keep.known@example.com", "", ""));
    var first = passes.issue(person, PassUse.KEEP, Duration.ofHours(1));

    HttpResponse<String> answer =
        post("/journey/keep/yes", Map.of("token", first.token(), "remember", "yes"));

    assertThat(answer.headers().firstValue("set-cookie"))
        .hasValueSatisfying(said -> assertThat(said).startsWith("usher-again="));
    assertThat(consents.has(person, Purpose.REMEMBER)).isTrue();

    consents.withdraw(person, Purpose.REMEMBER);
    var second = passes.issue(person, PassUse.KEEP, Duration.ofHours(1));
    HttpResponse<String> privately =
        send(
            request("/journey/keep/yes", Map.of("token", second.token(), "remember", "yes"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-GPC", "1"));
    assertThat(privately.statusCode()).isEqualTo(303);
    assertThat(privately.headers().map()).doesNotContainKey("set-cookie");
    assertThat(consents.has(person, Purpose.REMEMBER)).isFalse();
  }

  @Test
  void anAddressThatNobodyConfirmsIsForgottenAfterADay() throws Exception {
    post("/journey/keep/ask?role=finance", Map.of("email", "never@example.com"));
    PersonId person =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> people.find("never@example.com"), Optional::isPresent)
            .orElseThrow();
    retention.run();
    assertThat(people.details(person)).isPresent();
    database
        .sql("update visitor_person set met_at = ? where id = ?")
        .params(clock.instant().minus(Duration.ofHours(25)), person.value())
        .update();
    retention.run();
    assertThat(people.details(person)).as("while the link is good").isPresent();
    database
        .sql("update visitor_pass set expires_at = ? where person_id = ?")
        .params(clock.instant().minusSeconds(1), person.value())
        .update();
    retention.run();
    assertThat(people.details(person)).isEmpty();
  }

  private Document open(PersonId person) throws Exception {
    var see = passes.issue(person, PassUse.SEE, Duration.ofHours(1));
    return Jsoup.parse(post("/privacy/open", Map.of("token", see.token())).body());
  }

  /// Sends the form of the page that goes to this address and has these values.
  private HttpResponse<String> press(Document page, String action, Map<String, String> values)
      throws Exception {
    Element form =
        page.select("form[action=" + action + "]").stream()
            .filter(one -> fits(one, values))
            .findFirst()
            .orElseThrow();
    var sent = new LinkedHashMap<>(values);
    sent.put("token", form.select("input[name=token]").val());
    return post(action, sent);
  }

  private static boolean fits(Element form, Map<String, String> values) {
    return form.select("input[type=hidden]").stream()
        .filter(field -> values.containsKey(field.attr("name")))
        .allMatch(field -> field.val().equals(values.get(field.attr("name"))));
  }

  private String token(String email) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mailsTo(email).stream()
                    .map(PrivacyModuleTests::tokenIn)
                    .flatMap(Optional::stream)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> tokenIn(String mail) {
    Matcher found = TOKEN.matcher(mail.replace("=\r\n", "").replace("=3D", "="));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private List<String> mailsTo(String email) throws IOException {
    Path folder = Path.of(environment.getRequiredProperty("usher.data"), "mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(PrivacyModuleTests::read)
          .filter(mail -> mail.contains(email))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
  }

  private HttpResponse<String> post(String path, Map<String, String> values) throws Exception {
    return send(request(path, values).header("Sec-Fetch-Site", "same-origin"));
  }

  private HttpRequest.Builder request(String path, Map<String, String> values) {
    var body = new StringBuilder();
    values.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(name)
            .append("=")
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-For", network.get())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
