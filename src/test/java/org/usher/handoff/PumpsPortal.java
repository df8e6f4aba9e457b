package org.usher.handoff;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The portal of Example Pumps, whole and over HTTP. Leads go to one address and one other system.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "usher.handoff.fastest=0s",
      "usher.handoff.submissions-per-minute=100000",
      "usher.handoff.mail-to=sales@pumps.example",
      "usher.handoff.webhooks.crm.secret=" + PumpsPortal.SECRET,
      "usher.post.allow-private=127.0.0.1"
    })
interface PumpsPortal {

  String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /// The other system: takes everything.
  WireMockServer CRM = started();

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    settings.add(
        "usher.handoff.webhooks.crm.address", () -> "http://127.0.0.1:" + CRM.port() + "/hook");
  }

  /// What the other system was told in this delivery.
  static LoggedRequest told(Outbox outbox) {
    return CRM.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/hook"))).stream()
        .filter(request -> request.getHeader("webhook-id").equals(outbox.id("webhook:crm")))
        .findFirst()
        .orElseThrow();
  }

  /// Forgets everybody who has written, and the places that were set up.
  static void forgetAll(JdbcClient database) {
    for (String table :
        List.of(
            "lead_step",
            "lead_sheet",
            "lead_lead",
            "handoff_submission",
            "handoff_prospect",
            "handoff_memory",
            "visitor_browser",
            "handoff_place",
            "post_trouble",
            "post_endpoint")) {
      database.sql("delete from " + table).update();
    }
  }

  private static WireMockServer started() {
    var server =
        new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    server.stubFor(WireMock.post("/hook").willReturn(WireMock.aResponse().withStatus(204)));
    return server;
  }
}
