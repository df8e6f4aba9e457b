package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.usher.TableDigests;

/// Browsers tell what they blocked, over HTTP and without a session.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PolicyReportsModuleTests {

  private static final String SINGLE = "application/csp-report";
  private static final String LIST = "application/reports+json";
  private static final String REPORT =
      """
      {"csp-report":{"document-uri":"https://buy.example/p/x?role=mark7x","blocked-uri":"inline",
       "effective-directive":"%s","script-sample":"mark7x@example.com"}}
      """;

  @Autowired PolicyReports reports;
  @Autowired JdbcClient database;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  PolicyReportsModuleTests(@LocalServerPort int port) {
    this.address = "http://localhost:" + port + "/policy-reports";
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void bothFormsAreCountedAndNothingElseIsKept(CapturedOutput log) throws Exception {
    Map<String, String> before = TableDigests.of(database);
    HttpResponse<String> answer = send("198.51.100.1", SINGLE, REPORT.formatted("media-src"));
    send("198.51.100.1", SINGLE, REPORT.formatted("media-src"));
    send(
        "198.51.100.1",
        LIST,
        """
        [{"type":"csp-violation","url":"https://buy.example/p/x?role=mark7x","body":
          {"blockedURL":"https://mark7x.example/a.mp3","documentURL":"https://buy.example/",
          "effectiveDirective":"media-src"}}]
        """);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(times("media-src", BlockedKind.INLINE)).isEqualTo(2);
    assertThat(times("media-src", BlockedKind.ELSEWHERE)).isEqualTo(1);
    assertThat(reports.counted().toString()).doesNotContain("mark7x");
    assertThat(TableDigests.of(database)).isEqualTo(before);
    assertThat(log.getAll())
        .containsOnlyOnce("INLINE, by media-src")
        .containsOnlyOnce("ELSEWHERE, by media-src")
        .doesNotContain("mark7x");
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void whatIsNoReportIsRefusedAndNotCounted() throws Exception {
    long before = all();

    assertThat(send("198.51.100.2", SINGLE, "{\"csp-report\":").statusCode()).isEqualTo(400);
    assertThat(send("198.51.100.2", LIST, "[]").statusCode()).isEqualTo(400);
    assertThat(send("198.51.100.2", "text/plain", REPORT.formatted("img-src")).statusCode())
        .isEqualTo(415);
    assertThat(
            send("198.51.100.2", SINGLE, REPORT.formatted("img-src") + " ".repeat(40_000))
                .statusCode())
        .isEqualTo(413);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void oneNetworkIsHeardOnlySoOftenAndOthersAllTheSame() throws Exception {
    int refused = 0;
    for (int i = 0; i < 100; i++) {
      if (send("198.51.100.3", SINGLE, REPORT.formatted("child-src")).statusCode() == 429) {
        refused++;
      }
    }

    assertThat(refused).isBetween(20, 40);
    assertThat(times("child-src", BlockedKind.INLINE)).isEqualTo(100L - refused);
    assertThat(send("198.51.100.4", SINGLE, REPORT.formatted("child-src")).statusCode())
        .isEqualTo(204);
  }

  @Test
  void onlyWhoWorksInTheStudioLooksAtIt() {
    assertThatThrownBy(() -> reports.counted()).isInstanceOf(AccessDeniedException.class);
  }

  private long times(String directive, BlockedKind kind) {
    return reports.counted().stream()
        .filter(one -> one.directive().equals(directive) && one.kind() == kind)
        .mapToLong(Blocked::times)
        .sum();
  }

  private long all() {
    return reports.counted().stream().mapToLong(Blocked::times).sum();
  }

  private HttpResponse<String> send(String from, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", type)
            .header("X-Forwarded-For", from)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
