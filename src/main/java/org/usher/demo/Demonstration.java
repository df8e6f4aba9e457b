package org.usher.demo;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.demo.StoredSeason.Progress;
import org.usher.design.Notice;
import org.usher.design.Speech;
import org.usher.design.Words;
import org.usher.engagement.SimulatedCounts;
import org.usher.handoff.SimulatedHandoffs;
import org.usher.lead.SimulatedLeads;
import org.usher.matching.SimulatedOutcomes;
import org.usher.scoring.SimulatedScoring;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffNotices;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// The season that is being shown, if any: begun once at the first start, gone on with after an
/// interruption, labelled on every screen of staff, removed in one click and never begun again.
@Component
public final class Demonstration implements StaffNotices {

  private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

  private final DemoProperties properties;
  private final Season season;
  private final StoredSeason stored;
  private final SimulatedCounts counts;
  private final SimulatedOutcomes outcomes;
  private final SimulatedHandoffs handoffs;
  private final SimulatedLeads leads;
  private final SimulatedScoring scoring;
  private final People people;
  private final Staff staff;
  private final Audit audit;
  private final Words words;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  /// Asked for on every screen.
  private volatile boolean isShown;

  private volatile boolean isBeingRemoved;

  Demonstration(
      DemoProperties properties,
      Season season,
      StoredSeason stored,
      SimulatedCounts counts,
      SimulatedOutcomes outcomes,
      SimulatedHandoffs handoffs,
      SimulatedLeads leads,
      SimulatedScoring scoring,
      People people,
      Staff staff,
      Audit audit,
      Words words,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.properties = properties;
    this.season = season;
    this.stored = stored;
    this.counts = counts;
    this.outcomes = outcomes;
    this.handoffs = handoffs;
    this.leads = leads;
    this.scoring = scoring;
    this.people = people;
    this.staff = staff;
    this.audit = audit;
    this.words = words;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Optional<Progress> before = transactions.retrying(stored::find);
    boolean isToBePlayed = before.map(Progress::isOpen).orElse(properties.enabled());
    if (isToBePlayed) {
      isShown = true;
      beside(this::play);
    } else if (before.filter(Progress::isRemoved).isPresent()) {
      isBeingRemoved = !made().isEmpty();
      beside(this::erase);
    } else {
      isShown = before.isPresent();
    }
  }

  private static void beside(Runnable work) {
    Thread.ofVirtual().name("demonstration").start(work);
  }

  /// Plays what is left of the season, day by day, the oldest first.
  void play() {
    Optional<Account> seller = staff.active(Role.SELLER).stream().findFirst();
    if (seller.isEmpty()) {
      log.warn("There is no demonstration: nobody sells");
      isShown = !made().isEmpty();
      return;
    }
    LocalDate today = LocalDate.now(clock.withZone(UTC));
    transactions.retrying(() -> stored.begin(today.minusDays(properties.days()), today));
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = transactions.retrying(() -> playADay(seller.get().id()));
    }
  }

  /// @return whether there was one to play
  private boolean playADay(AccountId seller) {
    Optional<Progress> here = stored.hold().filter(Progress::isOpen);
    here.ifPresent(progress -> play(progress, seller));
    return here.isPresent();
  }

  private void play(Progress progress, AccountId seller) {
    LocalDate day = progress.next();
    int ago = (int) ChronoUnit.DAYS.between(day, progress.last());
    season
        .play(day, ago, properties.seed(), seller)
        .forEach(person ->
            database
                .sql("insert into demo_person (person_id) values (?)")
                .param(person.value())
                .update());
    stored.played(day);
    isShown = true;
  }

  private List<PersonId> made() {
    return transactions.retrying(() ->
        database
            .sql("select person_id from demo_person")
            .query((row, unused) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }

  /// Everything simulated is gone in a while: people, leads, verdicts, visits. From now on no day
  /// is played; what was begun is erased beside the screen, and after the next start when that ends
  /// before.
  public void remove() {
    staff.require(Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      stored.remove(clock.instant());
      audit.note("demonstration.removed", "season");
    });
    isBeingRemoved = true;
    beside(this::erase);
  }

  private void erase() {
    made().forEach(people::erase);
    transactions.retrying(() -> {
      handoffs.forget();
      leads.forgetSimulated();
      scoring.forget();
      counts.removeAll();
      outcomes.removeAll();
      database.sql("delete from demo_person").update();
    });
    isShown = false;
    isBeingRemoved = false;
  }

  @Override
  public List<Notice> notices() {
    if (!isShown && !isBeingRemoved) {
      return List.of();
    }
    var speech = Speech.here(words);
    if (isBeingRemoved) {
      return List.of(new Notice(speech.say("demo.removing"), "", () -> {}));
    }
    boolean mayRemove =
        staff.current().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
    return List.of(
        mayRemove
            ? new Notice(speech.say("demo.notice"), speech.say("demo.remove"), this::remove)
            : new Notice(speech.say("demo.notice"), "", () -> {}));
  }
}
