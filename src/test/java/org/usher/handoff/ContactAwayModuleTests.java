package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/// The contact form when the database does not answer, and when it is sent by a program.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"usher.handoff.fastest=1s", "usher.handoff.submissions-per-minute=4"})
@ExtendWith(OutputCaptureExtension.class)
class ContactAwayModuleTests {

  @MockitoSpyBean HikariDataSource dataSource;
  private final String root;

  ContactAwayModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  /// One test for all, since the sendings of a minute are counted together.
  @Test
  void whateverHoldsAFormUpNothingIsLostAndNobodyIsThanked(CapturedOutput log) throws Exception {
    HttpResponse<String> tooFast = PaperForm.ofJana(root, "/contact").send();
    comesBackWhole(tooFast, 422);

    Thread.sleep(1100);
    doThrow(new SQLTransientConnectionException("away")).when(dataSource).getConnection();
    assertThat(PaperForm.at(root, "/contact").value("submission")).isNotEmpty();
    publishedPagesStillAnswer();
    HttpResponse<String> away = PaperForm.in(root, tooFast).send();
    comesBackWhole(away, 503);
    assertThat(log.getAll()).contains("could not be taken").doesNotContain("jana@pumps.example");

    org.mockito.Mockito.doCallRealMethod().when(dataSource).getConnection();
    var again = PaperForm.in(root, away);
    assertThat(again.value("submission"))
        .as("it keeps its id")
        .isEqualTo(PaperForm.in(root, tooFast).value("submission"));
    assertThat(again.send().statusCode()).isEqualTo(303);
    assertThat(again.send().statusCode()).isEqualTo(303);

    HttpResponse<String> tooOften = again.send();
    comesBackWhole(tooOften, 429);
    assertThat(tooOften.headers().firstValue("retry-after")).hasValue("60");
  }

  private void publishedPagesStillAnswer() throws Exception {
    var http = HttpClient.newHttpClient();
    for (String address : List.of("/", "/?role=it", "/p/how-it-works", "/search?q=cost")) {
      var request = HttpRequest.newBuilder(URI.create(root + address)).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
          .as(address)
          .isEqualTo(200);
    }
  }

  private void comesBackWhole(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    var back = PaperForm.in(root, answer);
    assertThat(back.value("name")).isEqualTo("Jana Example");
    assertThat(back.value("email")).isEqualTo("jana@pumps.example");
    assertThat(back.value("company")).isEqualTo("Example Pumps");
    assertThat(back.value("message")).isEqualTo("Our quotations go out late.");
  }
}
