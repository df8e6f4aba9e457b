package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.usher.visitor.Consents;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

class DeskModuleTests extends WorkingDesk {

  private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

  @Autowired Consents consents;
  @Autowired OutsideVerdicts outside;
  @Autowired LeadPersonalData kept;

  @Test
  void everyWordOfASearchBeginsAWordOfTheLead() {
    LeadId jana = jana();
    raise("Émile Durand", "emile@turbines.example", "Turbines SA", true, "A1");

    assertThat(found("quotations jan")).containsExactly(jana);
    assertThat(found("emile TURB")).hasSize(1).doesNotContain(jana);
    assertThat(found("uotations")).isEmpty();
  }

  @Test
  void aLeadIsFoundByTheIdThatMarketersSee() {
    LeadId jana = jana();
    raise("Émile Durand", "emile@turbines.example", "Turbines SA", true, "A1");
    String id = jana.value().toString();

    assertThat(found(id.substring(0, 8))).containsExactly(jana);
    assertThat(found(id)).containsExactly(jana);
    assertThat(found("jan " + id.substring(0, 8))).containsExactly(jana);
    assertThat(found(id.substring(0, 7))).as("parts of parts may be anything").isEmpty();
  }

  @Test
  void aSearchLooksIntoNotesAndDecidedLeadsToo() {
    LeadId jana = jana();
    work.note(jana, "Wants the blue housing");
    leads.reject(jana, Rejection.DOES_NOT_FIT);

    assertThat(found("blue hous")).containsExactly(jana);
  }

  @Test
  void somebodyWithWhomWeWorkedYesterdayIsKeptHoweverLongAgoTheyWrote() {
    LeadId jana = jana();
    PersonId person = people.find("jana@pumps.example").orElseThrow();
    Instant twoYearsAgo = Instant.now().minus(Duration.ofDays(730));
    leads.reject(jana, Rejection.DOES_NOT_FIT);
    database.sql("update lead_lead set raised_at = '2001-01-01'").update();

    assertThat(kept.needs(person, twoYearsAgo)).isTrue();
    database.sql("update lead_lead set touched_at = '2001-01-01'").update();
    assertThat(kept.needs(person, twoYearsAgo)).isFalse();
  }

  @Test
  void aPersonIsShownAllThatSalesKnowsOfThem() {
    LeadId jana = jana();
    work.note(jana, "Wants the blue housing");
    PersonId person = people.find("jana@pumps.example").orElseThrow();

    var records = kept.about(person);

    assertThat(records).extracting(KeptRecord::kind).containsExactly("lead.sheet", "lead.note");
    Sheet sheet = JanasLead.sheet(true, "A1");
    assertThat(records.getFirst().values())
        .containsEntry("way", "phone")
        .containsEntry("time", sheet.time())
        .hasEntrySatisfying(
            "timeline", said -> assertThat(said).contains(sheet.timeline().getFirst().words()))
        .hasEntrySatisfying(
            "history", said -> assertThat(said).contains("raised").contains("noted"))
        .containsKeys("pages", "answers");
    assertThat(records.getLast().values()).containsEntry("note", "Wants the blue housing");
  }

  @Test
  void aFilterNarrowsTheListAndSaysHowManyThereAre() {
    LeadId jana = jana();
    raise("Kai Other", "kai@other.example", "Other", false, "B2");

    DeskPage page = book.page(LeadFilter.of(Lane.WAITING).with(now -> now.ofFit('A', true)), 0, 10);

    assertThat(page.lines()).extracting(LeadLine::id).containsExactly(jana);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.counts()).containsEntry(Lane.WAITING, 2L);
    assertThat(page.unowned()).isEqualTo(2);
  }

  @Test
  void bothHalvesOfTheGradeNarrowTheListApartAndTogether() {
    LeadId jana = jana();
    LeadId kai = raise("Kai Other", "kai@other.example", "Other", false, "B1");
    raise("Lea Third", "lea@third.example", "Third", false, "A3");
    LeadFilter ready = LeadFilter.of(Lane.WAITING).with(now -> now.ofReadiness(1, true));

    assertThat(ready.isNarrow()).isTrue();
    assertThat(book.page(ready, 0, 10).lines())
        .extracting(LeadLine::id)
        .containsExactlyInAnyOrder(jana, kai);
    assertThat(book.page(ready.with(now -> now.ofFit('A', true)), 0, 10).lines())
        .extracting(LeadLine::id)
        .containsExactly(jana);
    assertThat(book.page(ready.with(now -> now.ofReadiness(1, false)), 0, 10).total()).isEqualTo(3);
    habits.save("Ready", ready.with(now -> now.ofReadiness(3, true)));
    assertThat(habits.filters().get("Ready"))
        .satisfies(back -> assertThat(back.facets().readiness()).containsExactlyInAnyOrder(1, 3));
  }

  @Test
  void aSavedFilterComesBackWithoutWords() {
    LeadFilter filter =
        LeadFilter.of(Lane.WAITING)
            .with(now -> now.ofFit('A', true).late(true))
            .saying("Jana Example");

    habits.save("Hot", filter);

    assertThat(habits.filters().get("Hot"))
        .satisfies(back -> {
          assertThat(back.facets().fits()).containsExactly('A');
          assertThat(back.facets().isLate()).isTrue();
          assertThat(back.words()).isEmpty();
        });
    habits.choose(Set.of(DeskColumn.OWNER));
    assertThat(habits.columns()).containsExactly(DeskColumn.OWNER);
  }

  @Test
  void aSavedFilterKeepsTheLaneItWasSavedIn() {
    LeadFilter mine =
        LeadFilter.of(Lane.OPEN).mine().with(now -> now.of(SAM.id()).came(new Came.Lately(7)));

    habits.save("Mine this week", mine);

    assertThat(habits.filters()).containsEntry("Mine this week", mine);
    database
        .sql("update lead_saved_filter set filter = 'fit=A' where name = 'Mine this week'")
        .update();
    assertThat(habits.filters().get("Mine this week"))
        .as("one that was saved before lanes were kept")
        .satisfies(back -> {
          assertThat(back.lane()).isEmpty();
          assertThat(back.facets().fits()).containsExactly('A');
        });
  }

  @Test
  void theListIsNarrowedToWhatOneSellerHas() {
    LeadId jana = jana();
    raise("Kai Other", "kai@other.example", "Other", false, "B2");
    leads.claim(jana);

    LeadFilter open = LeadFilter.of(Lane.OPEN);
    assertThat(ids(open.with(now -> now.of(SAM.id())))).containsExactly(jana);
    assertThat(ids(open.with(now -> now.of(KIM.id())))).isEmpty();
    assertThat(ids(open.with(now -> now.of(SAM.id()).ofAnybody()))).hasSize(2);
  }

  @Test
  void theListIsNarrowedToWhenLeadsCame() {
    LeadId old = jana();
    change(old, "raised_at = '2026-05-14 22:30:00'");
    LeadId now = raise("Kai Other", "kai@other.example", "Other", false, "B2");

    assertThat(ids(came(new Came.Lately(7)))).containsExactly(now);
    assertThat(ids(came(between("2026-05-14", "2026-05-15")))).containsExactly(old);
    assertThat(ids(came(between("2026-05-16", "2026-06-30")))).isEmpty();
    assertThat(ids(came(new Came.Between(Optional.empty(), Optional.empty())))).hasSize(2);
    assertThat(ids(came(Came.EVER))).hasSize(2);
  }

  private static LeadFilter came(Came then) {
    return LeadFilter.of(Lane.WAITING).with(facets -> facets.came(then));
  }

  private static Came between(String from, String to) {
    return new Came.Between(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  @Test
  void aCompanyIsFoundByTheBeginningsOfItsWordsAndByNobodyWhoMayNotSeeIt() {
    LeadId jana = jana();
    raise("Kai Other", "kai@other.example", "Otter Pumps", false, "B2");

    assertThat(book.companies("", 9)).containsExactly("Example Pumps", "Otter Pumps");
    assertThat(book.companies("pump ott", 9)).containsExactly("Otter Pumps");
    assertThat(book.companies("umps", 9)).isEmpty();
    assertThat(book.ofCompany("example PUMPS Ltd")).contains(jana);
    assertThat(book.ofCompany("Example")).isEmpty();
    assertThat(book.company(jana)).contains("Example Pumps");
    change(jana, "team = 'north'");
    join(SAM, "south");
    assertThat(book.companies("", 9)).containsExactly("Otter Pumps");
    assertThat(book.ofCompany("Example Pumps")).isEmpty();
    assertThat(book.company(jana)).isEmpty();
  }

  private List<LeadId> ids(LeadFilter filter) {
    return book.page(filter, 0, 9).lines().stream().map(LeadLine::id).toList();
  }

  @Test
  void badTimingComesBackByItselfOnItsDay() {
    LeadId jana = jana();
    leads.putOff(jana, NEXT_YEAR);
    assertThat(details(jana).line().status()).isEqualTo(Status.REJECTED);
    assertThat(book.lines(Lane.RESTING, 0, 9)).extracting(LeadLine::id).containsExactly(jana);

    timekeeper.look();
    assertThat(details(jana).line().status()).isEqualTo(Status.REJECTED);

    letTheDayCome(jana);
    timekeeper.look();
    assertThat(details(jana).line().status()).isEqualTo(Status.TAKEN);
    assertThat(details(jana).line().returnsAt()).isEmpty();
    assertThat(details(jana).history().getLast().kind()).isEqualTo(StepKind.RETURNED);
  }

  @Test
  void aDayToComeBackIsInTheFuture() {
    LeadId jana = jana();

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> leads.putOff(jana, LocalDate.now().minusDays(8)));
  }

  @Test
  void aRestingLeadIsOutOfTheWayUntilItsDay() {
    LeadId jana = jana();
    leads.claim(jana);
    work.rest(jana, NEXT_YEAR);

    assertThat(book.mine(0, 9)).isEmpty();
    assertThat(book.count(Lane.RESTING)).isEqualTo(1);

    letTheDayCome(jana);
    timekeeper.look();
    assertThat(book.mine(0, 9)).extracting(LeadLine::id).containsExactly(jana);
  }

  @Test
  void aBrokenPromiseIsToldOnce(PublishedEvents events) {
    LeadId jana = jana();
    letThePromiseBreak(jana);

    timekeeper.look();
    timekeeper.look();

    assertThat(events.ofType(LeadOverdue.class)).hasSize(1);
    assertThat(details(jana).line().clock().breached()).isPresent();
    assertThat(book.page(LeadFilter.of(Lane.WAITING), 0, 9).late()).isEqualTo(1);
  }

  @Test
  void beingInTouchStopsTheClock(PublishedEvents events) {
    LeadId jana = jana();
    work.touch(jana, Touch.TRIED, Way.PHONE);
    letThePromiseBreak(jana);

    timekeeper.look();

    assertThat(events.ofType(LeadOverdue.class)).isEmpty();
    assertThat(details(jana).line().status()).isEqualTo(Status.TAKEN);
  }

  @Test
  void aBuyerWhoAskedForACallIsNotWrittenToBeforeTheyHaveSpoken() {
    LeadId jana = jana();
    assertThat(details(jana).ways()).containsExactly(Way.PHONE);

    assertThatExceptionOfType(WayRefused.class)
        .isThrownBy(() -> work.touch(jana, Touch.TRIED, Way.EMAIL));

    work.touch(jana, Touch.REACHED, Way.PHONE);
    assertThat(details(jana).ways()).contains(Way.EMAIL);
  }

  @Test
  void whoeverTookBackTheirWordIsNotCalledThoughTheyLetUsKnowThemAgain() {
    LeadId jana = jana();
    PersonId person = people.find("jana@pumps.example").orElseThrow();
    consents.give(person, Purpose.ANSWER, "answer-1-en");
    consents.give(person, Purpose.REMEMBER, "remember-1-en");
    consents.give(person, Purpose.KEEP, "keep-1-en");
    assertThat(details(jana).ways()).isNotEmpty();

    consents.withdraw(person, Purpose.ANSWER);

    assertThat(details(jana).ways()).isEmpty();
    assertThatExceptionOfType(WayRefused.class)
        .isThrownBy(() -> work.touch(jana, Touch.TRIED, Way.PHONE));
    people.erase(person);
  }

  @Test
  void aVerdictOfAnHourAgoShowsAtTheDeskAtOnce() {
    LeadId jana = jana();
    change(jana, "raised_at = date_sub(utc_timestamp(6), interval 2 hour)");
    database.sql("update lead_step set at = date_sub(at, interval 2 hour)").update();
    raise("Kai Other", "kai@other.example", "Other", false, "B2");
    assertThat(book.count(Lane.WAITING)).isEqualTo(2);

    outside.take(
        jana,
        new OutsideVerdicts.Said(new Verdict.Accepted(), Instant.now().minusSeconds(3_600)),
        SAM.id());

    assertThat(book.count(Lane.IN_HAND)).isEqualTo(1);
  }

  @Test
  void whatChangedWhileAClockWasSetBackShowsToo() {
    LeadId jana = jana();
    assertThat(book.count(Lane.WAITING)).isEqualTo(1);

    database
        .sql(
            "update lead_lead set status = 'TAKEN', version = version + 1,"
                + " touched_at = date_sub(touched_at, interval 1 day) where id = ?")
        .param(jana.value())
        .update();

    assertThat(book.count(Lane.IN_HAND)).isEqualTo(1);
  }

  @Test
  void aLineOfEvidenceIsJudgedInOneTapAndTakenBackInAnother() {
    LeadId jana = jana();

    work.mark(jana, "answer.role", Mark.DECISIVE);
    assertThat(details(jana).marks()).containsEntry("answer.role", Mark.DECISIVE);
    assertThat(marks.counts().get("answer.role")).containsEntry(Mark.DECISIVE, 1L);

    work.mark(jana, "answer.role", Mark.WRONG);
    assertThat(details(jana).marks()).containsEntry("answer.role", Mark.WRONG);

    work.mark(jana, "answer.role", Mark.WRONG);
    assertThat(details(jana).marks()).isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> work.mark(jana, "answer.nothing", Mark.WRONG));
  }

  @Test
  void notesStandInTheirOrderAndNotInClear() {
    LeadId jana = jana();
    work.note(jana, "Asked for the blue housing");
    work.note(jana, "Wants it by May");

    assertThat(details(jana).notes())
        .extracting(Note::words)
        .containsExactly("Asked for the blue housing", "Wants it by May");
    assertThat(database.sql("select words from lead_note").query(byte[].class).list())
        .allSatisfy(sealed ->
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("blue", "May"));
  }

  @Test
  void twoLeadsOfOnePersonBecomeOneAndNothingIsLost() {
    LeadId first = jana();
    LeadId second = jana();
    work.note(first, "Called on Monday");
    assertThat(details(second).duplicates()).extracting(LeadLine::id).containsExactly(first);

    merges.merge(first, second);

    assertThat(details(second).absorbed()).hasSize(1);
    assertThat(details(second).notes()).extracting(Note::words).contains("Called on Monday");
    assertThat(details(second).duplicates()).isEmpty();
    assertThat(book.page(LeadFilter.of(Lane.WAITING), 0, 9).lines()).hasSize(1);
    assertThat(details(first).history().getLast().other()).contains(second);
  }

  @Test
  void aLeadIsNotMergedWithItselfNorTwice() {
    LeadId first = jana();
    LeadId second = jana();

    assertThatExceptionOfType(MergeRefused.class).isThrownBy(() -> merges.merge(first, first));
    merges.merge(first, second);
    assertThatExceptionOfType(MergeRefused.class).isThrownBy(() -> merges.merge(first, second));
    assertThatExceptionOfType(MergeRefused.class).isThrownBy(() -> merges.merge(second, first));
  }

  @Test
  void peopleOfOneCompanyStandTogether() {
    LeadId jana = jana();
    LeadId otto = raise("Otto Ring", "otto@pumps.example", "", false, "B2");
    LeadId mia = raise("Mia Berg", "mia@mail.example", "Example Pumps GmbH", false, "B2");
    raise("Kai Other", "kai@other.example", "Other", false, "B2");

    assertThat(details(jana).company()).extracting(LeadLine::id).containsOnly(otto, mia);
    assertThat(
            book.page(LeadFilter.of(Lane.WAITING).with(now -> now.ofCompanyOf(jana)), 0, 9).total())
        .isEqualTo(3);
  }

  @Test
  void aLeadOfAnotherTeamIsClosedToASellerThroughEveryService() {
    LeadId jana = jana();
    database
        .sql(
            "update lead_lead set team = 'north', version = version + 1, touched_at = utc_timestamp(6)")
        .update();
    join(SAM, "south");

    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.details(jana));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> leads.claim(jana));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> work.note(jana, "Hello"));
    assertThat(book.lines(Lane.WAITING, 0, 9)).isEmpty();
    assertThat(found("jana")).isEmpty();
    as(ADA, () -> assertThat(book.lines(Lane.WAITING, 0, 9)).hasSize(1));
  }

  private void join(org.usher.staff.Account account, String team) {
    rotation.keep(
        new Seller(
            account.id(),
            team,
            0,
            10,
            OfficeHours.parse("Mon-Sun 00:00-23:59 UTC"),
            Optional.empty(),
            Optional.empty()));
  }

  private List<LeadId> found(String words) {
    return book.page(LeadFilter.of(Lane.WAITING).saying(words), 0, 9).lines().stream()
        .map(LeadLine::id)
        .toList();
  }

  private void letTheDayCome(LeadId lead) {
    change(lead, "returns_at = date_sub(utc_timestamp(6), interval 1 minute)");
  }

  private void letThePromiseBreak(LeadId lead) {
    change(lead, "due_at = date_sub(utc_timestamp(6), interval 1 minute)");
  }

  private void change(LeadId lead, String what) {
    database
        .sql(
            "update lead_lead set %s, version = version + 1, touched_at = utc_timestamp(6) where id = ?"
                .formatted(what))
        .param(lead.value())
        .update();
  }
}
