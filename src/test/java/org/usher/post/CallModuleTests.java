package org.usher.post;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.usher.post.PostOffice.Counter;

/// Requests to other systems, and how their answers are taken.
@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(PostOffice.class)
@TestPropertySource(
    properties = {"usher.post.allow-private=localhost", "usher.post.hook-time-out=2s"})
class CallModuleTests {

  private static final Reading JSON =
      new Reading(
          Set.of(200), Set.of(), true, Optional.empty(), Optional.empty(), Map.of("it", "/id"));

  @RegisterExtension
  static final WireMockExtension system =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Autowired Counter counter;
  @Autowired Deliveries deliveries;
  @Autowired ShiftingClock clock;

  @Test
  void theSecondRequestSaysWhatTheFirstWasAnswered() {
    system.stubFor(post("/first").willReturn(okJson("{\"id\":\"51\"}")));
    system.stubFor(post("/second").willReturn(okJson("{\"id\":\"52\"}")));
    var calls =
        new Calls(
            List.of(
                new Calls.Step(_ -> call("/first", "{}"), JSON),
                new Calls.Step(
                    kept -> call("/second", "{\"to\":\"" + kept.get("it") + "\"}"), JSON)),
            2);

    DeliveryId id = counter.send("place:two", calls);

    counter.onceItIs(id, State.DELIVERED);
    system.verify(
        postRequestedFor(urlEqualTo("/second")).withRequestBody(equalToJson("{\"to\":\"51\"}")));
    assertThat(system.findAll(postRequestedFor(urlEqualTo("/first"))).getFirst())
        .satisfies(
            request -> assertThat(request.getHeader("Idempotency-Key")).isEqualTo(id.toString()));
  }

  @Test
  void whoAsksToBeLeftAloneForAnHourIsLeftAlone() {
    answers("/busy", aResponse().withStatus(429).withHeader("Retry-After", "3600"));

    DeliveryId id = counter.send("place:busy", once("/busy", JSON));

    Delivery delivery = counter.onceTried(id, 1);
    assertThat(wait(delivery)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(delivery.attempts().getLast().status()).hasValue(429);
  }

  @Test
  void aHookToldToComeBackOnADayComesBackThen() {
    answers(
        "/hook",
        aResponse()
            .withStatus(503)
            .withHeader(
                "Retry-After",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    clock.instant().plusSeconds(7_200).atZone(ZoneOffset.UTC))));

    DeliveryId id =
        counter.send(
            "webhook:later",
            new Hook(uri("/hook"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "{}"));

    assertThat(wait(counter.onceTried(id, 1)))
        .isBetween(Duration.ofMinutes(118), Duration.ofMinutes(121));
  }

  @Test
  void aWaitOfAYearIsTakenForAMistake() {
    answers("/year", aResponse().withStatus(429).withHeader("Retry-After", "31536000"));

    DeliveryId id = counter.send("place:year", once("/year", JSON));

    assertThat(wait(counter.onceTried(id, 1))).isLessThan(Duration.ofHours(25));
  }

  @Test
  void aSignInPageIsNoArrival() {
    answers("/login", aResponse().withStatus(200).withBody("<html>Sign in</html>"));

    DeliveryId id = counter.send("place:login", once("/login", JSON));

    Delivery delivery = counter.onceTried(id, 1);
    assertThat(delivery.state()).isEqualTo(State.WAITING);
    assertThat(delivery.reason()).contains(Outcome.NOT_UNDERSTOOD);
  }

  @Test
  void anAnswerWithoutWhatTheNextRequestNeedsIsNoArrival() {
    answers("/empty", okJson("{}"));

    DeliveryId id = counter.send("place:empty", once("/empty", JSON));

    assertThat(counter.onceTried(id, 1).reason()).contains(Outcome.NOT_UNDERSTOOD);
  }

  @Test
  void whatIsThereAlreadyHasArrived() {
    answers("/again", aResponse().withStatus(409));
    var known =
        new Reading(Set.of(), Set.of(409), false, Optional.empty(), Optional.empty(), Map.of());

    DeliveryId id = counter.send("place:again", once("/again", known));

    assertThat(counter.onceItIs(id, State.DELIVERED).attempts().getLast().status()).hasValue(409);
  }

  @Test
  void nothingAtAllIsNoAnswer() {
    answers("/silent", aResponse().withFixedDelay(20_000));

    DeliveryId id = counter.send("place:silent", once("/silent", JSON));

    assertThat(counter.onceTried(id, 1).reason()).contains(Outcome.TIMED_OUT);
  }

  @Test
  void aDestinationSaysHowItDoes() {
    answers("/well", okJson("{\"id\":\"1\"}"));
    counter.onceItIs(counter.send("place:well", once("/well", JSON)), State.DELIVERED);
    assertThat(deliveries.health("place:well"))
        .satisfies(health -> {
          assertThat(health.lastArrival()).isPresent();
          assertThat(health.lastFailure()).isEmpty();
        });
    answers("/well", aResponse().withStatus(401));

    counter.onceTried(counter.send("place:well", once("/well", JSON)), 1);

    Health health = deliveries.health("place:well");
    assertThat(health.waiting()).isEqualTo(1);
    assertThat(health.lastFailure().orElseThrow().status()).hasValue(401);
  }

  @Test
  void whatWasNotToBeSentAnyMoreHasNotFailed() {
    DeliveryId id = counter.sendNothing("place:off");

    counter.onceItIs(id, State.CANCELLED);

    assertThat(deliveries.health("place:off").lastFailure()).isEmpty();
  }

  private static Duration wait(Delivery delivery) {
    return Duration.between(
        delivery.attempts().getLast().endedAt().orElseThrow(), delivery.nextAt().orElseThrow());
  }

  private static void answers(String path, ResponseDefinitionBuilder answer) {
    system.stubFor(post(path).willReturn(answer));
  }

  private static Calls once(String path, Reading reading) {
    return Calls.of(call(path, "{}"), reading, 2);
  }

  private static Call call(String path, String json) {
    return Call.json(uri(path), Map.of(), json);
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:%d%s".formatted(system.getPort(), path));
  }
}
