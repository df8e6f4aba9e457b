package org.usher.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.DataFolder;
import org.usher.database.Transactions;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.State;
import org.usher.post.Trials;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import tools.jackson.databind.json.JsonMapper;

/// Places where leads are told, set up by an administrator: what the tests of them share.
abstract class ToldPlaces implements PumpsPortal {

  static final JsonMapper JSON = JsonMapper.builder().build();

  static final String CONTACTS = "/crm/v3/objects/contacts/batch/upsert";

  static final String NOTES = "/crm/v3/objects/notes";

  static final String WEB_TO_LEAD = "/servlet/servlet.WebToLead?encoding=UTF-8";

  static final String SLACK = "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX";

  static final String TEAMS = "/workflows/abc/triggers/manual/paths/invoke";

  @RegisterExtension
  static final WireMockExtension vendor =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Autowired Places places;
  @Autowired PlaceMessages messages;
  @Autowired SampleLead sample;
  @Autowired ConfiguredPlaces configured;
  @Autowired Undelivered undelivered;
  @Autowired GivenUpNotice notice;
  @Autowired Trials trials;
  @Autowired Deliveries deliveries;
  @Autowired DataFolder data;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;

  @BeforeEach
  void nothingIsSetUp() {
    PumpsPortal.forgetAll(database);
  }

  String root() {
    return "http://localhost:" + port;
  }

  Place hubSpot() {
    return place(
        "crm2",
        PlaceKind.HTTP,
        Map.of("mapping", "hubspot", "base", at(""), "token", "pat-eu1-secret"));
  }

  Place salesforce() {
    return place(
        "sf",
        PlaceKind.HTTP,
        Map.of("mapping", "salesforce", "base", at(""), "oid", "00D000000000062"));
  }

  static Place place(String name, PlaceKind kind, Map<String, String> settings) {
    return new Place(name, kind, settings, 4, true);
  }

  static String at(String path) {
    return "http://127.0.0.1:" + vendor.getPort() + path;
  }

  static List<LoggedRequest> requests(String path) {
    return vendor.findAll(postRequestedFor(urlEqualTo(path)));
  }

  Delivery told(String destination, Predicate<Delivery> so) throws Exception {
    return told(destination, so, "Our quotations go out late.");
  }

  /// What became of the delivery to this place when Jana has sent the form.
  Delivery told(String destination, Predicate<Delivery> so, String message) throws Exception {
    PaperForm.ofJana(root(), "/contact").with("message", message).send();
    LeadId lead = lead();
    return await().atMost(Duration.ofSeconds(30)).until(() -> delivery(lead, destination), so);
  }

  LeadId lead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }

  Delivery delivery(LeadId lead, String destination) {
    return deliveries.of(lead.toString()).stream()
        .filter(delivery -> delivery.destination().equals(destination))
        .findFirst()
        .orElseThrow();
  }

  static Predicate<Delivery> is(State state) {
    return delivery -> delivery.state() == state;
  }

  static Predicate<Delivery> tried() {
    return delivery ->
        delivery.attempts().stream().anyMatch(attempt -> attempt.endedAt().isPresent());
  }

  long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  /// The first request that would go out.
  String body(Place place, Sheet sheet) {
    return trials.drafts(messages.of(place, SampleLead.ID, sheet)).getFirst().body();
  }
}
