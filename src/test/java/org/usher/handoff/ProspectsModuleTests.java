package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.usher.design.Address;
import org.usher.design.ScreenShown;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.lead.Way;
import org.usher.scoring.Scores;
import org.usher.visitor.Consents;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Somebody who agreed to be contacted when it looks useful goes on reading.
@SpringBootTest
class ProspectsModuleTests {

  private static final Map<String, String> HALF =
      said("role", "leader", "worry", "slow", "selling", "talk", "process", "mailbox");
  private static final Map<String, String> WHOLE =
      said("size", "large", "say", "decide", "timing", "soon");

  @Autowired Handoffs handoffs;
  @Autowired Previews previews;
  @Autowired Sheets sheets;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Scores scores;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  private final Map<String, String> answers = new LinkedHashMap<>();

  @BeforeEach
  void aVisit() {
    PumpsPortal.forgetAll(database);
    database.sql("delete from scoring_score").update();
    var request = new MockHttpServletRequest();
    request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    request.setSession(new MockHttpSession());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    opens("/");
  }

  @AfterEach
  void theVisitEnds() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whoeverBecomesReadyInTheSameVisitIsHandedOverOnce() {
    says(HALF);
    agrees(Set.of());
    assertThat(leads()).isZero();

    says(WHOLE);
    opens("/p/what-it-costs");
    opens("/p/security");

    assertThat(leads()).isEqualTo(1);
    assertThat(count("handoff_prospect")).isZero();
    Sheet sheet = onlySheet();
    assertThat(sheet.isRaisedHand()).isFalse();
    assertThat(sheet.lines()).extracting(EvidenceLine::id).contains("answer.role");
    assertThat(sheet.evidence().getLast()).startsWith("Agreed to be contacted");
  }

  @Test
  void nobodyOfACompetitorIsHandedOverUnasked() {
    database
        .sql("insert into lead_account (domain, owner_id, standing) values (?, ?, 'COMPETITOR')")
        .params("pumps.example", UUID.randomUUID())
        .update();
    says(HALF);
    says(WHOLE);

    agrees(Set.of());
    agrees(Set.of(), "kim@valves.example");

    assertThat(leads()).isEqualTo(1);
    assertThat(count("handoff_prospect")).isEqualTo(1);
    database.sql("delete from lead_account").update();
  }

  @Test
  void anAddressOfWhichSalesSaidThatItIsNoneIsNotHandedOverAgain() {
    says(HALF);
    says(WHOLE);
    agrees(Set.of());
    assertThat(leads()).isEqualTo(1);
    database.sql("update lead_lead set status = 'REJECTED'").update();
    database
        .sql(
            """
            insert into lead_step (lead_id, number, at, kind, reason)
            select lead_id, max(number) + 1, now(6), 'REJECTED', 'WRONG_DETAILS'
            from lead_step group by lead_id
            """)
        .update();

    agrees(Set.of());

    assertThat(leads()).isEqualTo(1);
  }

  /// Sales gets plenty by score, and few who agreed are below the line: then one in two is chosen.
  @Test
  void someBelowTheLineAreHandedOverByChanceAndTheChanceIsKept() {
    salesGets(200);
    says(HALF);
    for (int i = 0; i < 20 && leads() == 0; i++) {
      agrees(Set.of(), "reader" + i + "@pumps.example");
    }

    assertThat(leads()).isEqualTo(1);
    assertThat(
            database
                .sql("select propensity from scoring_score where propensity < 1")
                .query(Double.class)
                .single())
        .isEqualTo(0.5);
    assertThat(onlySheet().isRaisedHand()).isFalse();
    database.sql("delete from scoring_score").update();
  }

  @Test
  void asLongAsSalesGetsFewNobodyIsChosenByChance() {
    says(HALF);
    for (int i = 0; i < 10; i++) {
      agrees(Set.of(), "reader" + i + "@pumps.example");
    }

    assertThat(leads()).isZero();
  }

  @Test
  void whatTheyStruckNeverComesBack() {
    says(HALF);
    opens("/p/what-it-costs");
    agrees(Set.of("answer.role", "page.what-it-costs"));

    says(WHOLE);
    opens("/p/what-it-costs");
    opens("/p/security");

    assertThat(onlySheet().lines())
        .extracting(EvidenceLine::id)
        .contains("answer.timing")
        .doesNotContain("answer.role", "page.what-it-costs");
  }

  @Test
  void whoeverTakesItBackIsForgotten() {
    says(HALF);
    agrees(Set.of());

    consents.withdraw(people.find("jana@pumps.example").orElseThrow(), Purpose.FOLLOW_UP);
    says(WHOLE);
    opens("/p/security");

    assertThat(leads()).isZero();
    assertThat(count("handoff_prospect")).isZero();
  }

  @Test
  void somebodyElsesVisitChangesNothing() {
    says(HALF);
    agrees(Set.of());
    theVisitEnds();
    var before = count("handoff_prospect");
    aVisitOfSomebodyElse();
    says(WHOLE);
    opens("/p/security");

    assertThat(before).isEqualTo(1);
    assertThat(leads()).isZero();
  }

  private void aVisitOfSomebodyElse() {
    answers.clear();
    var request = new MockHttpServletRequest();
    request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    request.setSession(new MockHttpSession());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    opens("/");
  }

  /// Answers question by question, as in the guide.
  private void says(Map<String, String> more) {
    more.forEach((question, option) -> {
      answers.put(question, option);
      opens("/");
    });
  }

  private void opens(String path) {
    events.publishEvent(new ScreenShown(at(path), java.util.List.of()));
  }

  private void agrees(Set<String> struck) {
    agrees(struck, "jana@pumps.example");
  }

  /// So many people reached the line in the last weeks.
  private void salesGets(int count) {
    scores.record(new PersonId(UUID.randomUUID()), scores.score(Facts.NONE));
    for (int i = 0; i < count; i++) {
      database
          .sql(
              """
              insert into scoring_score (id, person_id, model_version, as_of, points, fit_points,
                engagement_points, grade, reaches_threshold, contributions, holds)
              select ?, person_id, model_version, as_of, points, fit_points, engagement_points,
                grade, true, contributions, holds from scoring_score limit 1
              """)
          .param(UUID.randomUUID())
          .update();
    }
  }

  private void agrees(Set<String> struck, String email) {
    Preview preview = previews.at(at("/contact"));
    var kept =
        preview.lines().stream()
            .map(EvidenceLine::id)
            .filter(id -> !struck.contains(id))
            .collect(Collectors.toSet());
    var contact = new Contact("Jana Example", email, "", "", Way.EMAIL, "", "", Wish.LATER, true);
    handoffs.submit(new Submission(preview, kept, contact));
  }

  private Address at(String path) {
    return new Address("en", "", path, new LinkedHashMap<>(answers));
  }

  private long leads() {
    return count("lead_lead");
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private Sheet onlySheet() {
    String id = database.sql("select id from lead_lead").query(String.class).single();
    return sheets.of(LeadId.parse(id).orElseThrow()).orElseThrow();
  }

  private static Map<String, String> said(String... pairs) {
    var said = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      said.put(pairs[i], pairs[i + 1]);
    }
    return said;
  }
}
