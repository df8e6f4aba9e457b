package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.usher.Hostile;
import org.usher.visitor.PassUse;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;
import tools.jackson.databind.json.JsonMapper;

/// What somebody puts right about themselves, or takes back.
class CorrectionModuleTests extends PrivacyCentre {

  private static final Pattern MOVE = Pattern.compile("/privacy/move\\?token=([A-Za-z0-9_-]+)");

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
}
