package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whom the limit on forms counts when a proxy on this machine stands in front. The test is that
/// proxy: it connects from loopback, and names the sender.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "usher.handoff.submissions-per-minute=2")
class ContactBehindProxyModuleTests {

  private static final int READ = 422;
  private static final int TOO_OFTEN = 429;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI send;

  ContactBehindProxyModuleTests(@LocalServerPort int port) {
    send = URI.create("http://localhost:" + port + "/contact/send");
  }

  @Test
  void theFormsOfOneSenderCountTogetherAndThoseOfAnotherApart() throws Exception {
    assertThat(post("198.51.100.1", "198.51.100.1", "198.51.100.1", "198.51.100.2"))
        .containsExactly(READ, READ, TOO_OFTEN, READ);
  }

  /// Only the last address is the proxy's word; it was added to what the sender had written.
  @Test
  void whatTheSenderWroteBeforeTheProxyIsNotBelieved() throws Exception {
    assertThat(
            post(
                "203.0.113.1, 198.51.100.3",
                "203.0.113.2, 198.51.100.3",
                "127.0.0.1, 198.51.100.3",
                "203.0.113.4, 198.51.100.4"))
        .containsExactly(READ, READ, TOO_OFTEN, READ);
  }

  /// Those whom a private address names are judged as those who connect from one.
  @Test
  void aProxyThatIsNotOnThisMachineIsNotBelieved() throws Exception {
    assertThat(
            post(
                "203.0.113.5, 10.0.0.5",
                "203.0.113.6, 10.0.0.5",
                "203.0.113.7, 10.0.0.5",
                "203.0.113.5, 192.168.0.5"))
        .containsExactly(READ, READ, TOO_OFTEN, READ);
  }

  private List<Integer> post(String... forwardedFor) {
    return Arrays.stream(forwardedFor).map(this::status).toList();
  }

  private int status(String forwardedFor) {
    var request =
        HttpRequest.newBuilder(send)
            .header("X-Forwarded-For", forwardedFor)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("submission=none"))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
