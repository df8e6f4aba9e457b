package org.usher.staff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.usher.database.DataFolder;
import org.usher.design.Headers;

/// The security headers and a policy stand on every kind of answer, also on those that no code of
/// ours makes.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "usher.embed.hosts=www.pumps.example")
@Import(EveryAnswerModuleTests.Broken.class)
class EveryAnswerModuleTests {

  private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

  @Autowired DataFolder data;
  @MockitoSpyBean HikariDataSource dataSource;
  private final HttpClient http = HttpClient.newHttpClient();
  private final StaffDoor door;
  private final String root;
  private final int port;

  EveryAnswerModuleTests(@LocalServerPort int port) {
    this.port = port;
    this.root = "http://localhost:" + port;
    this.door = new StaffDoor(root);
  }

  @ParameterizedTest
  @CsvSource({
    "200, GET, /",
    "200, HEAD, /",
    "200, GET, /?role=finance",
    "200, GET, /de",
    "200, GET, /p/what-it-costs",
    "200, GET, /search?q=cost",
    "200, GET, /contact",
    "200, GET, /privacy",
    "200, GET, /journey",
    "301, GET, /p/pricing",
    "404, GET, /nowhere",
    "404, GET, /p/nowhere",
    "404, GET, /images/nowhere.png",
    "404, GET, /theme/nowhere.svg",
    "404, GET, /.well-known/nowhere",
    "404, GET, /VAADIN/build/nowhere.js",
    "404, GET, /actuator/health",
    "200, GET, /favicon.ico",
    "200, GET, /theme/logo.svg",
    "200, GET, /sitemap.xml",
    "200, GET, /robots.txt",
    "200, GET, /feed.xml",
    "200, GET, /de/feed.xml",
    "404, GET, /xx/feed.xml",
    "200, GET, /opensearch.xml",
    "200, GET, /manifest.webmanifest",
    "200, GET, /.well-known/security.txt",
    "200, GET, /.well-known/gpc.json",
    "200, GET, /suggest?q=cost",
    "403, GET, /embed/question",
    "200, GET, /staff/sign-in",
    "200, GET, /staff/forgotten",
    "410, GET, /staff/invitation?token=none",
    "410, GET, /staff/reset?token=none",
    "302, GET, /studio",
    "302, GET, /desk",
    "404, GET, /desk/nowhere/at/all",
    "403, POST, /studio",
    "403, POST, /",
    "302, POST, /staff/sign-in",
    "404, GET, /policy-reports",
    "405, DELETE, /contact/send",
    "405, TRACE, /",
    "415, POST, /policy-reports",
    "401, POST, /verdicts/hook?source=nobody",
    "204, POST, /engagement/read",
    "422, POST, /contact/send",
    "500, GET, /broken"
  })
  void everyKindOfAnswerIsGuarded(int status, String method, String address) throws Exception {
    HttpResponse<String> answer = send(method, address, "");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertGuarded(answer.headers().map(), true);
    assertThat(answer.body()).doesNotContain("Exception", "org.usher", "mark7x");
  }

  @Test
  void theScriptForOtherSitesIsGuardedAndMayBeLoadedThere() throws Exception {
    HttpResponse<String> answer = send("GET", "/embed.js", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertGuarded(answer.headers().map(), false);
    assertThat(answer.headers().firstValue(RESOURCE_POLICY)).hasValue("cross-origin");

    var question =
        HttpRequest.newBuilder(URI.create(root + "/embed/question"))
            .header("Origin", "https://www.pumps.example");
    HttpResponse<String> asked = http.send(question.build(), BodyHandlers.ofString());
    assertThat(asked.statusCode()).isEqualTo(200);
    assertGuarded(asked.headers().map(), true);
  }

  @Test
  void whatVaadinServesIsGuarded() throws Exception {
    String script =
        Jsoup.parse(send("GET", "/", "").body())
            .select("script[data-modules]")
            .attr("data-modules");
    for (String address :
        List.of(
            script,
            "/?v-r=init&location=",
            "/?v-r=uidl&v-uiId=0",
            "/?v-r=heartbeat&v-uiId=0",
            "/VAADIN/push?v-r=push")) {
      assertThat(guarded("GET", address, "").statusCode()).as(address).isLessThan(500);
      assertThat(guarded("POST", address, "").statusCode()).as(address).isLessThan(500);
    }
  }

  @Test
  void whatIsTooLongIsRefusedUnderTheSameHeaders() throws Exception {
    assertThat(guarded("POST", "/verdicts/hook?source=crm", "{".repeat(70_000)).statusCode())
        .isEqualTo(413);
    assertThat(guarded("POST", "/policy-reports", "[".repeat(40_000)).statusCode()).isEqualTo(413);
    assertThat(guarded("POST", "/contact/send", "message=" + "x".repeat(600_000)).statusCode())
        .isEqualTo(422);
    assertThat(raw("GET /?q=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .isBetween(400, 431);
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
        .isBetween(400, 431);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /?q=<script> HTTP/1.1|Host: localhost",
    "GET /p/..%2fsite.yaml HTTP/1.1|Host: localhost",
    "GET /a%00b HTTP/1.1|Host: localhost",
    "GET / HTTP/1.1|X: no host",
    "GET / HTTP/1.1|Host: local host",
    "GET / HTTP/9.9|Host: localhost",
    "GET|Host: localhost",
    "nonsense|Host: localhost",
    "PO<ST / HTTP/1.1|Host: localhost",
    "POST / HTTP/1.1|Host: localhost|Content-Length: much",
    "POST / HTTP/1.1|Host: localhost|Transfer-Encoding: unknown"
  })
  void whatIsNoRequestAtAllIsRefusedUnderTheSameHeaders(String request) throws Exception {
    assertThat(raw(request.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n"))
        .isBetween(400, 505);
  }

  @Test
  void screensOfStaffAndTheirRefusalsAreGuarded() throws Exception {
    var file = data.file("first-sign-ins.txt");
    String[] marketer = StaffDoor.first(file, Role.MARKETER);
    HttpResponse<String> refused = door.signIn(marketer[0], "not this one");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertGuarded(refused.headers().map(), true);
    HttpResponse<String> open = door.signIn(marketer[0], marketer[1]);
    assertGuarded(open.headers().map(), true);
    String cookie = StaffDoor.cookie(open);

    HttpResponse<String> studio = door.get("/studio", cookie);
    assertThat(studio.statusCode()).isEqualTo(200);
    assertGuarded(studio.headers().map(), true);
    assertThat(studio.headers().firstValue(Headers.CONTENT_SECURITY_POLICY).orElseThrow())
        .contains("'nonce-", "'strict-dynamic'");
    HttpResponse<String> leads = door.get("/desk/leads.csv", cookie);
    assertThat(leads.statusCode()).as("taking leads is noted, so no GET takes them").isEqualTo(404);
    assertGuarded(leads.headers().map(), true);

    doThrow(new SQLTransientConnectionException("away")).when(dataSource).getConnection();
    try {
      HttpResponse<String> away = door.get("/studio", cookie);
      assertThat(away.statusCode()).isEqualTo(503);
      assertGuarded(away.headers().map(), true);
      assertGuarded(send("GET", "/", "").headers().map(), true);
    } finally {
      doCallRealMethod().when(dataSource).getConnection();
    }
  }

  private HttpResponse<String> guarded(String method, String address, String body)
      throws Exception {
    HttpResponse<String> answer = send(method, address, body);
    assertGuarded(answer.headers().map(), true);
    return answer;
  }

  private HttpResponse<String> send(String method, String address, String body) throws Exception {
    String type =
        switch (body.isEmpty() ? ' ' : body.charAt(0)) {
          case '{' -> "application/json";
          case '[' -> "application/reports+json";
          default -> "application/x-www-form-urlencoded";
        };
    var request =
        HttpRequest.newBuilder(URI.create(root + address))
            .header("Content-Type", type)
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// Sends these bytes and nothing else, looks at the headers, and gives the status.
  private int raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] bytes = new byte[16_384];
      int read = socket.getInputStream().read(bytes);
      String[] lines =
          new String(bytes, 0, Math.max(read, 0), ISO_8859_1)
              .replaceFirst("(?s)\r\n\r\n.*", "")
              .split("\r\n");
      assertGuarded(headers(lines), true);
      return Integer.parseInt(lines[0].split(" ")[1]);
    }
  }

  private static Map<String, List<String>> headers(String[] lines) {
    var headers = new HashMap<String, List<String>>();
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(": ", 2);
      headers.computeIfAbsent(header[0].toLowerCase(ROOT), _ -> new ArrayList<>()).add(header[1]);
    }
    return headers;
  }

  /// @param isOurs whether only pages of this portal may use it
  private static void assertGuarded(Map<String, List<String>> headers, boolean isOurs) {
    Headers.EVERYWHERE.forEach((name, value) -> {
      if (isOurs || !name.equals(RESOURCE_POLICY)) {
        assertThat(headers).containsEntry(name.toLowerCase(ROOT), List.of(value));
      }
    });
    assertThat(headers).containsKey("cache-control").doesNotContainKeys("server", "x-powered-by");
    assertThat(headers.get("content-security-policy"))
        .singleElement()
        .satisfies(policy ->
            assertThat(policy)
                .startsWith("default-src '")
                .doesNotContain("script-src 'unsafe-inline'", "*")
                .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'", "report-uri /policy-reports"));
  }

  @RestController
  static class Broken {

    @GetMapping("/broken")
    String breakDown() {
      throw new IllegalStateException("mark7x");
    }
  }
}
