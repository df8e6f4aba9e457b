package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever stands in an address, in a header, or in a form beside the one for contact: it comes
/// back as text, if at all, and no log tells it.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"usher.privacy.asks-per-minute=100000"})
@ExtendWith(OutputCaptureExtension.class)
class HostileAddressesModuleTests {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  HostileAddressesModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?role=",
        "/?ask=",
        "/?",
        "/?role=finance&size=",
        "/search?q=",
        "/search?role=finance&q=",
        "/suggest?q=",
        "/p/what-it-costs?role=",
        "/p/",
        "/de/p/",
        "/nowhere/",
        "/journey?role=",
        "/journey?compare=",
        "/journey/share?role=",
        "/journey/shared?with=",
        "/journey/keep?role=",
        "/journey/keep/confirm?token=",
        "/contact?role=",
        "/contact/sent?receipt=",
        "/privacy/link?token=",
        "/privacy/link?use=",
        "/verdicts/say?token=",
        "/staff/sign-in?",
        "/staff/invitation?token=",
        "/staff/reset?token=",
        "/embed/question?role=",
        "/images/",
        "/theme/"
      })
  void whatStandsInAnAddressStaysText(String address, CapturedOutput log) throws Exception {
    for (String typed : Hostile.TAKEN) {
      HttpResponse<String> answer =
          http.send(
              to(address + URLEncoder.encode(typed, UTF_8))
                  .header("User-Agent", "Mozilla " + header(typed))
                  .header("Referer", root + "/?q=" + URLEncoder.encode(typed, UTF_8))
                  .header("Accept-Language", header(typed))
                  .build(),
              BodyHandlers.ofString());

      assertHarmless(answer);
    }
    assertThat(log.getAll()).doesNotContain(Hostile.MARK);
  }

  @ParameterizedTest
  @CsvSource({
    "/journey/keep/ask, email",
    "/journey/keep/yes, token",
    "/journey/keep/yes, remember",
    "/privacy/ask, email",
    "/privacy/ask, use",
    "/privacy/open, token",
    "/privacy/export, token",
    "/privacy/export, format",
    "/privacy/correct, token",
    "/privacy/correct, name",
    "/privacy/withdraw, token",
    "/privacy/withdraw, purpose",
    "/privacy/erase, token",
    "/privacy/forget, token",
    "/verdicts/say, token",
    "/verdicts/say, verdict",
    "/staff/forgotten, email",
    "/staff/invitation, token",
    "/staff/invitation, password",
    "/staff/reset, token",
    "/staff/reset, password",
    "/staff/sign-in, email",
    "/engagement/read, view",
    "/policy-reports, report",
    "/verdicts/hook?source=crm, data"
  })
  void whatStandsInAFormStaysText(String form, String field, CapturedOutput log) throws Exception {
    for (String typed : List.copyOf(Hostile.TAKEN)) {
      assertHarmless(send(form, field + "=" + URLEncoder.encode(typed, UTF_8)));
      assertHarmless(send(form, field + "=" + URLEncoder.encode(typed + "@x.example", UTF_8)));
    }
    HttpResponse<String> answer =
        send(form, field + "=" + URLEncoder.encode(Hostile.LONG, UTF_8) + "@x.example");
    assertHarmless(answer);
    assertThat(answer.body()).hasSizeLessThan(300_000);
    assertThat(log.getAll()).doesNotContain(Hostile.MARK, "x<x<");
  }

  private static void assertHarmless(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().getPath()).isLessThan(500);
    assertThat(answer.headers().map().keySet()).doesNotContain("bcc", "x");
    assertThat(answer.headers().firstValue("location").orElse("/")).startsWith("/");
    if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
      Hostile.assertHarmless(Jsoup.parse(answer.body()));
    }
  }

  private HttpResponse<String> send(String form, String body) throws Exception {
    return http.send(
        to(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(root + address));
  }

  /// As much of it as can stand in a header.
  private static String header(String typed) {
    return typed.replaceAll("[^\\x20-\\x7E]", " ");
  }
}
