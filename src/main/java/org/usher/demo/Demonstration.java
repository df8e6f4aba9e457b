package org.usher.demo;

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
import org.usher.design.Notice;
import org.usher.design.Speech;
import org.usher.design.Words;
import org.usher.engagement.SimulatedCounts;
import org.usher.lead.SimulatedLeads;
import org.usher.staff.Account;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffNotices;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// The season that is being shown, if any: begun once at the first start, labelled on every screen
/// of staff, removed in one click.
@Component
public final class Demonstration implements StaffNotices {

  private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

  private final DemoProperties properties;
  private final Season season;
  private final SimulatedCounts counts;
  private final SimulatedLeads leads;
  private final People people;
  private final Staff staff;
  private final Audit audit;
  private final Words words;
  private final JdbcClient database;
  private final Transactions transactions;

  /// Asked for on every screen.
  private volatile boolean isShown;

  Demonstration(
      DemoProperties properties,
      Season season,
      SimulatedCounts counts,
      SimulatedLeads leads,
      People people,
      Staff staff,
      Audit audit,
      Words words,
      JdbcClient database,
      Transactions transactions) {
    this.properties = properties;
    this.season = season;
    this.counts = counts;
    this.leads = leads;
    this.people = people;
    this.staff = staff;
    this.audit = audit;
    this.words = words;
    this.database = database;
    this.transactions = transactions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    isShown = !made().isEmpty();
    if (properties.enabled() && !isShown) {
      isShown = true;
      Thread.ofVirtual().name("demonstration").start(this::play);
    }
  }

  /// Plays the whole season, day by day, the oldest first.
  void play() {
    Optional<Account> seller = staff.active(Role.SELLER).stream().findFirst();
    if (seller.isEmpty()) {
      log.warn("There is no demonstration: nobody sells");
      return;
    }
    for (int ago = properties.days(); ago >= 0; ago--) {
      int day = ago;
      transactions.retrying(() -> {
        season
            .play(day, properties.seed(), seller.get().id())
            .forEach(person ->
                database
                    .sql("insert into demo_person (person_id) values (?)")
                    .param(person.value())
                    .update());
      });
    }
    isShown = true;
    log.info("A season of {} days is simulated, with {} leads", properties.days(), made().size());
  }

  private List<PersonId> made() {
    return transactions.retrying(() ->
        database
            .sql("select person_id from demo_person")
            .query((row, unused) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }

  /// Everything simulated is gone: people, leads, verdicts, visits.
  public void remove() {
    staff.require(Role.ADMINISTRATOR);
    List<PersonId> made = made();
    made.forEach(people::erase);
    transactions.retrying(() -> {
      leads.forgetSimulated();
      counts.removeAll();
      database.sql("delete from demo_person").update();
      audit.note("demonstration.removed", String.valueOf(made.size()));
    });
    isShown = false;
  }

  @Override
  public List<Notice> notices() {
    if (!isShown) {
      return List.of();
    }
    var speech = Speech.here(words);
    boolean mayRemove =
        staff.current().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
    return List.of(
        mayRemove
            ? new Notice(speech.say("demo.notice"), speech.say("demo.remove"), this::remove)
            : new Notice(speech.say("demo.notice"), "", () -> {}));
  }
}
