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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/// The contact form when the database does not answer, and when it is sent by a program.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"usher.handoff.fastest=1s", "usher.handoff.submissions-per-minute=5"})
@ExtendWith(OutputCaptureExtension.class)
class ContactAwayModuleTests {

  @Autowired StoredPlaces places;
  @MockitoSpyBean HikariDataSource dataSource;
  private final String root;

  ContactAwayModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  /// One test for all, since the sendings of a minute are counted together.
  @Test
  void whateverHoldsAFormUpNothingIsLostAndNobodyIsThanked(CapturedOutput log) throws Exception {
    HttpResponse<String> empty = PaperForm.at(root, "/contact").send();
    assertThat(Jsoup.parse(empty.body()).select(".error-summary a"))
        .as("what is missing is said, however quickly it was sent")
        .isNotEmpty();
    HttpResponse<String> tooFast = PaperForm.ofJana(root, "/contact").send();
    comesBackWhole(tooFast, 422);

    places.keep(
        new Place(
            "chat-of-sales",
            PlaceKind.SLACK,
            Map.of("address", "https://hooks.pumps.example/1"),
            1,
            true),
        Instant.now());
    assertThat(page("/privacy").body()).contains("chat-of-sales");
    Thread.sleep(1100);
    doThrow(new SQLTransientConnectionException("away")).when(dataSource).getConnection();
    assertThat(PaperForm.at(root, "/contact").value("submission")).isNotEmpty();
    publishedPagesStillAnswer();
    assertThat(page("/privacy").body())
        .as("who gets leads is not forgotten")
        .contains("chat-of-sales");
    HttpResponse<String> away = PaperForm.in(root, tooFast).send();
    comesBackWhole(away, 503);
    assertThat(log.getAll()).contains("could not be taken").doesNotContain("jana@pumps.example");

    org.mockito.Mockito.doCallRealMethod().when(dataSource).getConnection();
    places.remove("chat-of-sales");
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
    for (String address : List.of("/", "/?role=it", "/p/how-it-works", "/search?q=cost")) {
      assertThat(page(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  private HttpResponse<String> page(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(root + address)).build(), BodyHandlers.ofString());
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
