package org.usher.post;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.usher.database.Transactions;
import org.usher.post.PostOffice.Counter;
import org.usher.post.PostOffice.Messages;

@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(PostOffice.class)
@TestPropertySource(
    properties = {"usher.post.allow-private=localhost", "usher.post.hook-time-out=2s"})
class HookModuleTests {
  private static final String SECRET =
      "whsec_"
          + Base64.getEncoder().encodeToString("a secret of some 32 bytes length".getBytes(UTF_8));
  private static final String BODY = "{\"type\":\"lead.handed-off\",\"data\":{\"wörd\":\"“½”\"}}";

  @RegisterExtension
  static final WireMockExtension receiver =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Autowired Counter counter;
  @Autowired Messages messages;
  @Autowired Deliveries deliveries;
  @Autowired Post post;
  @Autowired Transactions transactions;
  @Autowired ShiftingClock clock;

  @Test
  void aHookArrivesSignedAsStandardWebhooksSays() {
    answers("/crm", 200);

    DeliveryId id = counter.send("webhook:crm", hook("/crm"));

    Delivery delivery = counter.onceItIs(id, State.DELIVERED);
    assertThat(delivery.attempts()).hasSize(1);
    assertThat(Counter.last(delivery, Attempt::outcome)).contains(Outcome.SENT);
    assertThat(delivery.nextAt()).isEmpty();
    LoggedRequest request = requests("/crm").getFirst();
    assertThat(request.getHeader("webhook-id")).isEqualTo(id.toString());
    assertThat(request.getBodyAsString()).isEqualTo(BODY);
    assertThatCode(() -> new Webhook(SECRET).verify(BODY, headers(request)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatFailsIsTriedForThreeDaysUnderOneIdAndThenGivenUp() {
    answers("/broken", 500);

    DeliveryId id = counter.send("webhook:broken", hook("/broken"));

    List<Duration> waits = new ArrayList<>();
    for (int tried = 1; tried < 10; tried++) {
      Delivery delivery = counter.onceTried(id, tried);
      Duration wait =
          Duration.between(
              delivery.attempts().getLast().endedAt().orElseThrow(),
              delivery.nextAt().orElseThrow());
      waits.add(wait);
      clock.forward(wait);
    }
    Delivery dead = counter.onceItIs(id, State.DEAD);
    assertThat(dead.reason()).contains(Outcome.REFUSED);
    assertThat(dead.attempts()).hasSize(10).allMatch(a -> a.status().orElse(0) == 500);
    assertThat(deliveries.givenUp()).extracting(one -> one.newest().id()).contains(id);
    assertThat(requests("/broken"))
        .hasSize(10)
        .allMatch(request -> request.getHeader("webhook-id").equals(id.toString()));
    assertThat(waits)
        .satisfiesExactly(
            about("5s"),
            about("5m"),
            about("30m"),
            about("2h"),
            about("5h"),
            about("10h"),
            about("14h"),
            about("20h"),
            about("24h"));
  }

  @Test
  void aReplayBeginsAnewUnderTheSameId() {
    answers("/gone", 410);
    DeliveryId id = counter.send("webhook:replayed", hook("/gone"));
    counter.onceItIs(id, State.DEAD);
    answers("/gone", 204);
    deliveries.switchOn("webhook:replayed");
    assertThat(deliveries.inTrouble()).contains("webhook:replayed");

    deliveries.replay(id);

    Delivery delivery = counter.onceItIs(id, State.DELIVERED);
    assertThat(deliveries.inTrouble()).doesNotContain("webhook:replayed");
    assertThat(delivery.attempts()).extracting(Attempt::number).containsExactly(1, 2);
    assertThatThrownBy(() -> deliveries.replay(id)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEndpointThatIsGoneIsSwitchedOffUntilSwitchedOn() {
    answers("/old", 410);
    DeliveryId first = counter.send("webhook:old", hook("/old"));
    assertThat(counter.onceItIs(first, State.DEAD).reason()).contains(Outcome.GONE);
    assertThat(deliveries.switchedOff()).contains("webhook:old");

    DeliveryId second = counter.send("webhook:old", hook("/old"));

    Delivery untried = counter.onceItIs(second, State.DEAD);
    assertThat(untried.reason()).contains(Outcome.SWITCHED_OFF);
    assertThat(untried.attempts()).isEmpty();
    answers("/old", 200);
    deliveries.switchOn("webhook:old");
    counter.onceItIs(counter.send("webhook:old", hook("/old")), State.DELIVERED);
  }

  @Test
  void aRedirectIsNotFollowed() {
    answers("/elsewhere", 200);
    receiver.stubFor(post("/moved").willReturn(temporaryRedirect("/elsewhere")));

    DeliveryId id = counter.send("webhook:moved", hook("/moved"));

    Delivery delivery = counter.onceTried(id, 1);
    assertThat(delivery.state()).isEqualTo(State.WAITING);
    assertThat(delivery.reason()).contains(Outcome.REDIRECTED);
    assertThat(requests("/elsewhere")).isEmpty();
  }

  @Test
  void aReceiverThatNeverFinishesDelaysNobodyElse() throws IOException {
    answers("/well", 200);
    try (ServerSocket dripping = new ServerSocket(0, 500, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> dripForEver(dripping));
      URI slow = URI.create("http://localhost:%d/".formatted(dripping.getLocalPort()));
      List<DeliveryId> stuck =
          IntStream.range(0, 200)
              .mapToObj(_ -> counter.send("webhook:slow", new Hook(slow, SECRET, BODY)))
              .toList();
      await().until(() -> !counter.look(stuck.getFirst()).attempts().isEmpty());

      long begun = System.nanoTime();
      DeliveryId id = counter.send("webhook:well", hook("/well"));
      counter.onceItIs(id, State.DELIVERED);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      assertThat(counter.onceTried(stuck.getFirst(), 1).reason()).contains(Outcome.TIMED_OUT);
      stuck.forEach(other -> messages.forget(counter.look(other).reference()));
    }
  }

  @Test
  void aClockThatIsSetBackByAnHourLosesNothingAndDelaysNothingNew() {
    answers("/well", 200);
    answers("/later", 500);
    DeliveryId failed = counter.send("webhook:later", hook("/later"));
    counter.onceTried(failed, 1);
    answers("/later", 200);

    clock.forward(Duration.ofHours(-1));
    DeliveryId fresh = counter.send("webhook:well", hook("/well"));
    counter.onceItIs(fresh, State.DELIVERED);
    assertThat(counter.look(failed).state()).isEqualTo(State.WAITING);
    clock.forward(Duration.ofHours(1).plusSeconds(10));

    assertThat(counter.onceItIs(failed, State.DELIVERED).attempts()).hasSize(2);
  }

  @Test
  void anEndlessAnswerIsReadOnlyToItsLimit() {
    receiver.stubFor(
        post("/talkative").willReturn(aResponse().withBody(new byte[20_000_000]).withStatus(200)));

    DeliveryId id = counter.send("webhook:talkative", hook("/talkative"));

    assertThat(counter.onceItIs(id, State.DELIVERED).attempts()).hasSize(1);
  }

  @Test
  void noPrivateNetworkIsSpokenTo() {
    answers("/crm", 200);
    List<String> addresses =
        List.of(
            "https://127.0.0.1:%d/crm",
            "https://[::1]:%d/crm",
            "https://[::ffff:127.0.0.1]:%d/crm",
            "https://2130706433:%d/crm",
            "https://169.254.169.254:%d/latest/meta-data",
            "https://10.1.2.3:%d/",
            "https://[fd00:ec2::254]:%d/",
            "http://1.1.1.1:%d/",
            "ftp://localhost:%d/",
            "https://localhost@127.0.0.1:%d/");

    for (String address : addresses) {
      URI uri = URI.create(address.formatted(receiver.getPort()));
      DeliveryId id = counter.send("webhook:private", new Hook(uri, SECRET, BODY));
      assertThat(counter.onceTried(id, 1).reason()).as(address).contains(Outcome.FORBIDDEN);
      messages.forget(counter.look(id).reference());
    }
  }

  @Test
  void whatCannotBeComposedIsTriedAgainAndKeepsItsWordsToItself() {
    DeliveryId id =
        counter.send(
            "webhook:crm",
            () -> {
              throw new IllegalStateException("anna@example.com");
            });

    assertThat(counter.onceTried(id, 1).reason()).contains(Outcome.NOT_COMPOSED);
    assertThat(counter.look(id).state()).isEqualTo(State.WAITING);
  }

  @Test
  void whatHasNothingToSayAnyMoreIsCancelled() {
    DeliveryId id = transactions.retrying(() -> post.send(parcel("erased")));

    Delivery delivery = counter.onceItIs(id, State.CANCELLED);
    assertThat(delivery.reason()).contains(Outcome.CANCELLED);
  }

  @Test
  void aParcelNeedsTheTransactionOfWhatItIsAbout() {
    assertThatThrownBy(() -> post.send(parcel("alone"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    assertThatThrownBy(() ->
            transactions.retrying(() -> {
              post.send(parcel("rolled back"));
              throw new IllegalArgumentException("no");
            }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(deliveries.of("rolled back")).isEmpty();
  }

  private static Parcel parcel(String reference) {
    return new Parcel("test", reference, "webhook:crm", new byte[0]);
  }

  private void answers(String path, int status) {
    receiver.stubFor(post(path).willReturn(aResponse().withStatus(status)));
  }

  private Hook hook(String path) {
    URI address = URI.create("http://localhost:%d%s".formatted(receiver.getPort(), path));
    return new Hook(address, SECRET, BODY);
  }

  private static List<LoggedRequest> requests(String path) {
    return receiver.findAll(postRequestedFor(urlEqualTo(path)));
  }

  private static Map<String, List<String>> headers(LoggedRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    request
        .getHeaders()
        .all()
        .forEach(header -> headers.put(header.key().toLowerCase(), header.values()));
    return headers;
  }

  private static org.assertj.core.api.ThrowingConsumer<Duration> about(String wait) {
    double seconds = Duration.parse("PT" + wait).toSeconds();
    return actual ->
        assertThat(actual.toMillis() / 1000.0).isBetween(seconds * 0.9, seconds * 1.1 + 0.01);
  }

  /// Answers at once and then a byte now and then, so that no time-out between bytes ever strikes.
  private static void dripForEver(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.startVirtualThread(() -> drip(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void drip(Socket socket) {
    try (socket) {
      var out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".getBytes(UTF_8));
      while (true) {
        out.write('.');
        out.flush();
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      // the sender has had enough
    }
  }
}
