package org.usher.demo;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.TableDigests;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.engagement.SimulatedCounts;
import org.usher.handoff.Sendings;
import org.usher.insight.Days;
import org.usher.insight.Insights;
import org.usher.insight.Lessons;
import org.usher.lead.EvidenceMarks;
import org.usher.lead.HistoryLine;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadFilter;
import org.usher.lead.LeadLine;
import org.usher.matching.SimulatedOutcomes;
import org.usher.post.Attempt;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.Outcome;
import org.usher.post.SimulatedDeliveries;
import org.usher.post.State;
import org.usher.scoring.Agreements;
import org.usher.scoring.Citations;
import org.usher.scoring.Footing;
import org.usher.scoring.Models;
import org.usher.scoring.Replays;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest(properties = "usher.demo.days=12")
class DemonstrationModuleTests {

  private static final LocalDate LAST = LocalDate.now(ZoneOffset.UTC).minusDays(3);
  private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
  private static final LocalDate FIRST = LAST.minusDays(60);

  @Autowired Demonstration demonstration;
  @Autowired LeadBook book;
  @Autowired Sendings sendings;
  @Autowired Deliveries deliveries;
  @Autowired SimulatedDeliveries simulated;
  @Autowired Transactions transactions;
  @Autowired SimulatedCounts counts;
  @Autowired SimulatedOutcomes outcomes;
  @Autowired Insights insights;
  @Autowired Lessons lessons;
  @Autowired Publication publication;
  @Autowired Footing footing;
  @Autowired Citations citations;
  @Autowired Replays replays;
  @Autowired Models models;
  @Autowired Agreements agreements;
  @Autowired EvidenceMarks marks;
  @Autowired JdbcClient database;

  @BeforeEach
  @AfterEach
  void noSeason() {
    database.sql("delete from demo_season").update();
    database.sql("delete from demo_person").update();
    counts.removeAll();
    outcomes.removeAll();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aSeasonIsLabelledEverywhereAndGoneInOneClick() {
    assertThat(demonstration.notices()).isEmpty();

    demonstration.play();

    assertThat(demonstration.notices()).hasSize(1);
    List<LeadLine> done = book.page(LeadFilter.of(Lane.DONE), 0, 50).lines();
    assertThat(done).isNotEmpty().allMatch(LeadLine::isSimulated);
    assertThat(rows("engagement_counter")).isPositive();
    assertThat(rows("scoring_score")).isPositive();
    assertThat(rows("post_delivery where kind = 'simulated' and state = 'DELIVERED'"))
        .isEqualTo(3 * rows("lead_lead"));
    assertThat(rows("post_delivery where kind <> 'simulated'")).as("nothing is sent").isZero();
    assertThat(rows("scheduled_tasks where task_name = 'post-delivery'"))
        .as("nor ever will be")
        .isZero();

    demonstration.notices().getFirst().act().run();

    seesNothingLeft();
    assertThat(book.page(LeadFilter.of(Lane.DONE), 0, 50).total()).isZero();
    demonstration.play();
    seesNothingLeft();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aLeadShowsWhatBecameOfIt() {
    demonstration.play();
    List<LeadDetails> all =
        Stream.of(Lane.DONE, Lane.IN_HAND)
            .flatMap(lane -> book.page(LeadFilter.of(lane), 0, 50).lines().stream())
            .map(line -> book.details(line.id()).orElseThrow())
            .toList();
    List<Delivery> sent =
        all.stream().flatMap(lead -> sendings.of(lead.line().id()).stream()).toList();
    demonstration.remove();
    seesNothingLeft();

    assertThat(all).hasSizeGreaterThan(5).anyMatch(lead -> !lead.notes().isEmpty());
    assertThat(all)
        .allSatisfy(lead ->
            assertThat(lead.history()).isSortedAccordingTo(Comparator.comparing(HistoryLine::at)));
    assertThat(sent)
        .hasSize(3 * all.size())
        .allMatch(delivery -> delivery.destination().startsWith("simulated:"))
        .allMatch(delivery -> delivery.state() == State.DELIVERED);
  }

  @Test
  void aReceiverThatIsBusyFirstHasItAtTheSecondTry() {
    transactions.retrying(() -> simulated.arrive("a-lead", "simulated:crm", NOON, true));

    assertThat(deliveries.of("a-lead"))
        .flatExtracting(Delivery::attempts)
        .extracting(attempt -> ((Attempt) attempt).outcome().orElseThrow())
        .containsExactly(Outcome.REFUSED, Outcome.SENT);
    transactions.retrying(simulated::forget);
    assertThat(deliveries.of("a-lead")).isEmpty();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void theStudioLivesAsLongAsTheSeasonIsLoaded() {
    demonstration.play();

    assertThat(footing.isSimulated()).isTrue();
    assertThat(citations.byRule()).isNotEmpty();
    assertThat(Citations.byPage(replays.past())).isNotEmpty();
    assertThat(marks.counts()).isNotEmpty();
    assertThat(agreements.actuals().leadsPerWeek()).isPositive();
    assertThat(replays.of(models.running().version(), replays.past()).isEmpty()).isFalse();

    demonstration.remove();
    seesNothingLeft();

    assertThat(footing.isSimulated()).isFalse();
    assertThat(citations.byRule()).isEmpty();
    assertThat(marks.counts()).isEmpty();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void whatIsSearchedAndWhatHelpedIsShownAndTheSiteLearnsNothingFromIt() {
    String site = publication.current().id();
    var today = LocalDate.now(ZoneOffset.UTC);

    demonstration.play();

    var numbers = insights.numbers(new Days(today.minusDays(12), today));
    assertThat(numbers.words()).isNotEmpty().anyMatch(words -> words.inVain() > 0);
    assertThat(numbers.words()).anyMatch(words -> words.inVain() == 0);
    var report = lessons.report();
    assertThat(report.isSimulated()).isTrue();
    assertThat(report.volume()).isGreaterThan(200);
    assertThat(report.pages()).anyMatch(page -> page.help() > 0 && page.shown() > page.chosen());
    assertThat(report.questions()).anyMatch(question -> question.asked() > 0);
    assertThat(report.shifts()).isNotEmpty();
    assertThat(rows("matching_outcome")).as("what teaches").isZero();
    assertThat(publication.current().id()).isEqualTo(site);

    demonstration.remove();
    seesNothingLeft();

    assertThat(lessons.report().isSimulated()).isFalse();
    assertThat(lessons.report().volume()).isZero();
    assertThat(insights.numbers(new Days(today.minusDays(12), today)).words()).isEmpty();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void everyTableIsAsItWasBefore() {
    var before = new TreeMap<>(TableDigests.of(database));

    demonstration.play();
    assertThat(changed(before)).contains("lead_lead", "matching_simulated", "engagement_counter");
    demonstration.remove();
    seesNothingLeft();

    assertThat(changed(before))
        .as("that there was a season, and that somebody removed it, is known")
        .containsExactlyInAnyOrder("demo_season", "staff_audit");
  }

  private Set<String> changed(Map<String, String> before) {
    var changed = new TreeSet<String>();
    TableDigests.of(database)
        .forEach((table, digest) -> {
          if (!digest.equals(before.get(table))) {
            changed.add(table);
          }
        });
    return changed;
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aSeasonThatIsRemovedWhileItIsPlayedLeavesNothing() {
    database
        .sql("insert into demo_season (id, next_day, last_day) values (1, ?, ?)")
        .params(FIRST, LAST)
        .update();
    demonstration.begin();
    await().atMost(ofMinutes(1)).until(() -> rows("demo_person") > 0);

    demonstration.remove();

    seesNothingLeft();
    demonstration.begin();
    seesNothingLeft();
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aSeasonThatWasInterruptedIsFinished() {
    database
        .sql("insert into demo_season (id, next_day, last_day) values (1, ?, ?)")
        .params(LAST, LAST)
        .update();

    demonstration.begin();

    await().atMost(ofMinutes(1)).until(() -> rows("demo_season where next_day > last_day") == 1);
    assertThat(rows("engagement_simulated where day <> '%s'".formatted(LAST))).isZero();
    assertThat(rows("engagement_simulated")).isPositive();
    demonstration.remove();
    seesNothingLeft();
  }

  private void seesNothingLeft() {
    await().atMost(ofMinutes(1)).until(() -> demonstration.notices().isEmpty());
    for (String table :
        List.of(
            "lead_lead",
            "lead_step",
            "lead_sheet",
            "lead_evidence_mark",
            "lead_note",
            "post_delivery",
            "post_attempt",
            "scoring_score",
            "scoring_verdict",
            "scoring_lesson",
            "demo_person",
            "engagement_counter",
            "engagement_simulated",
            "matching_simulated",
            "visitor_person")) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  private long rows(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
