package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.usher.lead.JanasLead.NOON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.matching.Helped;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.scoring.Outcome;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class LeadsModuleTests {

  private static final Account SAM = seller("Sam");
  private static final Account KIM = seller("Kim");
  private static final Facts FACTS =
      new Facts(
          Answers.none().with(new QuestionId("role"), new OptionId("sales")),
          List.of(visit("cost", 170), visit("security", 3)),
          List.of(),
          Set.of(),
          Set.of());

  @Autowired Leads leads;
  @Autowired LeadBook book;
  @Autowired Sheets sheets;
  @Autowired People people;
  @Autowired JdbcClient database;
  @MockitoBean Staff staff;

  /// Who is signed in, in each thread.
  private final ThreadLocal<Account> acting = new ThreadLocal<>();

  @BeforeEach
  void anEmptyDesk() {
    for (String table : List.of("lead_step", "lead_sheet", "lead_lead")) {
      database.sql("delete from " + table).update();
    }
    acting.set(SAM);
    when(staff.require(any(Role[].class))).thenAnswer(_ -> acting.get());
    when(staff.active(Role.SELLER)).thenReturn(List.of(SAM, KIM));
  }

  @Test
  void aLeadIsShownAsItWasFrozen() {
    LeadId lead = raise(true, "A1");

    LeadDetails details = book.details(lead).orElseThrow();
    assertThat(details.sheet()).isEqualTo(JanasLead.sheet(true, "A1"));
    assertThat(details.line().name()).isEqualTo("Jana Example");
    assertThat(details.line().reason()).isEqualTo("Leads sellers.");
    assertThat(details.history()).extracting(HistoryLine::kind).containsExactly(StepKind.RAISED);
    assertThat(sheets.facts(lead)).contains(FACTS);
  }

  @Test
  void raisedHandsComeFirstThenTheReadiestThenTheLongestWaiting() {
    LeadId coldHand = raise(true, "C3");
    LeadId ready = raise(false, "A1");
    LeadId warmHand = raise(true, "B2");
    LeadId readyToo = raise(false, "A1");
    LeadId cool = raise(false, "B3");

    assertThat(book.lines(Lane.WAITING, 0, 10))
        .extracting(LeadLine::id)
        .containsExactly(warmHand, coldHand, ready, readyToo, cool);
    assertThat(book.lines(Lane.WAITING, 1, 2))
        .extracting(LeadLine::id)
        .containsExactly(ready, readyToo);
    assertThat(book.count(Lane.WAITING)).isEqualTo(5);
  }

  @Test
  void whoIsReadyNowComesBeforeWhoOnlyFits() {
    LeadId fitting = raise(false, "A3");
    LeadId ready = raise(false, "B1");
    LeadId readyAndFitting = raise(false, "A1");

    assertThat(book.lines(Lane.WAITING, 0, 10))
        .extracting(LeadLine::id)
        .containsExactly(readyAndFitting, ready, fitting);
  }

  @Test
  void whoIsLateComesFirstInTheirLane() {
    LeadId hand = raise(true, "A1");
    LeadId lateHand = raise(true, "C3");
    LeadId ready = raise(false, "A1");
    LeadId late = raise(false, "C3");
    database
        .sql(
            "update lead_lead set due_at = date_sub(utc_timestamp(6), interval 1 hour),"
                + " version = version + 1, touched_at = utc_timestamp(6) where id in (?, ?)")
        .params(lateHand.value(), late.value())
        .update();

    assertThat(book.lines(Lane.WAITING, 0, 10))
        .extracting(LeadLine::id)
        .containsExactly(lateHand, hand, late, ready);
  }

  @Test
  void ofTwoSellersWhoTakeALeadAtOnceOneGetsItAndTheOtherIsTold() throws Exception {
    for (int round = 0; round < 10; round++) {
      LeadId lead = raise(true, "A1");
      var together = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var outcomes =
            threads.invokeAll(
                List.of(claiming(lead, SAM, together), claiming(lead, KIM, together)));
        var refused =
            Stream.of(outcomes.get(0).get(), outcomes.get(1).get())
                .flatMap(Optional::stream)
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(book.details(lead).orElseThrow().line().owner())
            .contains(refused.getFirst().owner());
      }
    }
  }

  private Callable<Optional<LeadTaken>> claiming(LeadId lead, Account by, CyclicBarrier together) {
    return () -> {
      acting.set(by);
      together.await();
      try {
        leads.claim(lead);
        return Optional.empty();
      } catch (LeadTaken taken) {
        return Optional.of(taken);
      }
    };
  }

  @Test
  void aVerdictIsKeptAndTold(PublishedEvents events) {
    LeadId lead = raise(false, "A1");
    leads.claim(lead);
    leads.accept(lead);

    var told = events.ofType(VerdictGiven.class).matching(given -> given.lead().equals(lead));
    assertThat(told).hasSize(1);
    VerdictGiven given = told.iterator().next();
    assertThat(given.result()).isEqualTo(Outcome.Result.ACCEPTED);
    assertThat(given.answers()).isEqualTo(FACTS.answers());
    assertThat(given.pages()).containsExactly(new PageId("cost"));
    assertThat(book.mine(0, 10)).extracting(LeadLine::id).containsExactly(lead);
    assertThat(book.details(lead).orElseThrow().history().getLast().by()).contains(SAM.id());
  }

  @Test
  void whatHelpedIsToldWithThePlaceItWasChosenFrom(PublishedEvents events) {
    var third = new PageVisit(new PageId("cost"), BuyingJob.REQUIREMENTS, NOON, 60, 0.9, 3);
    var fifth = new PageVisit(new PageId("setup"), BuyingJob.REQUIREMENTS, NOON, 60, 0.9, 5);
    var again =
        new PageVisit(new PageId("cost"), BuyingJob.REQUIREMENTS, NOON.plusSeconds(90), 60, 0.9, 1);
    var facts =
        new Facts(Answers.none(), List.of(third, fifth, again), List.of(), Set.of(), Set.of());
    LeadId lead = leads.raise(JanasLead.of(people.meet(JanasLead.JANA), true, "A1", facts));
    leads.claim(lead);
    leads.accept(lead);

    assertThat(events.ofType(Helped.class))
        .hasSize(2)
        .allSatisfy(helped -> {
          assertThat(helped.pages())
              .containsExactlyInAnyOrder(new PageId("cost"), new PageId("setup"));
          assertThat(helped.rank(new PageId("cost"))).isEqualTo(3);
          assertThat(helped.rank(new PageId("setup"))).isEqualTo(5);
        });
  }

  @Test
  void badTimingSaysNothingAgainstTheScoreAndWrongDetailsNothingAtAll(PublishedEvents events) {
    leads.reject(raise(false, "A1"), Rejection.BAD_TIMING);
    leads.reject(raise(false, "A1"), Rejection.WRONG_DETAILS);

    assertThat(events.ofType(VerdictGiven.class))
        .extracting(VerdictGiven::result)
        .containsExactly(Outcome.Result.NOT_YET, Outcome.Result.UNUSABLE);
    assertThat(events.ofType(VerdictGiven.class)).allMatch(given -> given.pages().isEmpty());
  }

  @Test
  void aPersonHasOneOpenLeadByScore() {
    PersonId jana = jana();
    LeadId first = leads.raise(JanasLead.of(jana, false, "A1", FACTS));

    assertThat(leads.hasOpen(jana)).isTrue();
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> leads.raise(JanasLead.of(jana, false, "A1", FACTS)));

    leads.reject(first, Rejection.BAD_TIMING);
    assertThat(leads.hasOpen(jana)).isFalse();
    LeadId second = leads.raise(JanasLead.of(jana, false, "A1", FACTS));
    assertThat(book.details(second).orElseThrow().others())
        .extracting(LeadLine::id)
        .containsExactly(first);
  }

  @Test
  void whoeverDoesNotSellSeesAndChangesNothing() {
    LeadId lead = raise(true, "A1");
    when(staff.require(any(Role[].class))).thenThrow(new AccessDeniedException("no"));

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> book.lines(Lane.WAITING, 0, 10));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.details(lead));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> leads.claim(lead));
    doReturn(SAM).when(staff).require(any(Role[].class));
    assertThat(book.details(lead).orElseThrow().history()).hasSize(1);
  }

  @Test
  void aLeadIsGivenToSellersOnly() {
    LeadId lead = raise(true, "A1");
    leads.assign(lead, KIM.id());

    assertThat(book.details(lead).orElseThrow().line().owner()).contains(KIM.id());
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> leads.assign(lead, new AccountId(UUID.randomUUID())));
  }

  @Test
  void whoHasBeenErasedIsNoLeadAnyMore() {
    PersonId jana = jana();
    LeadId lead = leads.raise(JanasLead.of(jana, true, "A1", FACTS));

    people.erase(jana);

    assertThat(book.details(lead)).isEmpty();
    assertThat(book.lines(Lane.WAITING, 0, 10)).isEmpty();
    assertThat(sheets.of(lead)).isEmpty();
    assertThatExceptionOfType(NoSuchLead.class).isThrownBy(() -> leads.claim(lead));
  }

  @Test
  void nothingAboutAPersonStandsInClear() {
    raise(true, "A1");

    var rows = database.sql("select * from lead_sheet").query().singleRow().values();
    assertThat(rows)
        .filteredOn(byte[].class::isInstance)
        .hasSize(3)
        .allSatisfy(sealed ->
            assertThat(new String((byte[]) sealed, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Jana", "jana", "quotations", "sales"));
  }

  private LeadId raise(boolean hasRaisedHand, String grade) {
    return leads.raise(JanasLead.of(jana(), hasRaisedHand, grade, FACTS));
  }

  /// Somebody new each time.
  private PersonId jana() {
    return people.meet(
        new PersonDetails("Jana Example", UUID.randomUUID() + "@pumps.example", "", ""));
  }

  private static Account seller(String name) {
    return new Account(
        new AccountId(UUID.randomUUID()), name, name + "@pumps.example", Set.of(Role.SELLER));
  }

  private static PageVisit visit(String slug, double seconds) {
    return new PageVisit(new PageId(slug), BuyingJob.SELECTION, JanasLead.NOON, seconds, 0.9, 0);
  }
}
