package org.usher.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Browsers by which people are known again, because they agreed to it there. An id is issued with
/// the consent and is gone with it; the consent ends with the last id. Joins the caller's
/// transaction.
@Component
public final class Browsers implements RetentionRule {

  private final JdbcClient database;
  private final BrowserCookie cookie;
  private final Consents consents;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Duration kept;
  private final Clock clock;

  Browsers(
      JdbcClient database,
      BrowserCookie cookie,
      Consents consents,
      Transactions transactions,
      ApplicationEventPublisher events,
      VisitorProperties properties,
      Clock clock) {
    this.database = database;
    this.cookie = cookie;
    this.consents = consents;
    this.transactions = transactions;
    this.events = events;
    this.kept = properties.remembered();
    this.clock = clock;
  }

  /// Notes that the person agrees to be known again in the browser in hand.
  ///
  /// @param textVersion of the words they saw; for how long it is, is added to it
  /// @return the id for that browser, good once this is committed; nothing else knows it
  public BrowserId remember(PersonId person, String textVersion) {
    return transactions.retrying(() -> {
      consents.give(person, Purpose.REMEMBER, "%s-%dd".formatted(textVersion, kept.toDays()));
      return issue(person);
    });
  }

  /// Another id for a person who agreed a moment ago and whose browser may have missed the answer;
  /// empty when they do not agree any more. What was issued since then is good no more.
  ///
  /// @param agreed when they did
  public Optional<BrowserId> again(PersonId person, Instant agreed) {
    return transactions.retrying(() -> {
      if (!consents.has(person, Purpose.REMEMBER)) {
        return Optional.<BrowserId>empty();
      }
      database
          .sql("delete from visitor_browser where person_id = ? and issued_at >= ?")
          .params(person.value(), agreed)
          .update();
      return Optional.of(issue(person));
    });
  }

  /// The new id takes the place of the one that the browser in hand held, whoever's that was: no
  /// browser counts twice.
  private BrowserId issue(PersonId person) {
    var id = BrowserId.random();
    Instant now = clock.instant();
    database
        .sql(
            "insert into visitor_browser (id_hash, person_id, issued_at, expires_at)"
                + " values (?, ?, ?, ?)")
        .params(id.hash(), person.value(), now, now.plus(kept))
        .update();
    cookie.inHand().ifPresent(this::forget);
    events.publishEvent(new BrowserRemembered(person));
    return id;
  }

  /// Whose browser that is, as long as they agree to be known in it.
  public Optional<PersonId> owner(BrowserId id) {
    return transactions.retrying(() ->
        database
            .sql(
                """
                select person_id from visitor_browser browser
                where id_hash = ? and expires_at > ?
                  and exists
                    (select 1 from visitor_consent
                     where person_id = browser.person_id and purpose = 'REMEMBER'
                       and withdrawn_at is null)\
                """)
            .params(id.hash(), clock.instant())
            .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .optional());
  }

  /// Knows this browser no more.
  public void forget(BrowserId id) {
    transactions.retrying(() ->
        database
            .sql("select person_id from visitor_browser where id_hash = ?")
            .param(id.hash())
            .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .optional()
            .ifPresent(person -> {
              database
                  .sql("delete from visitor_browser where id_hash = ?")
                  .param(id.hash())
                  .update();
              endWithoutBrowser(person);
            }));
  }

  /// Whoever does not agree any more is known in no browser.
  @EventListener
  void forget(ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.REMEMBER) {
      forget(withdrawn.person());
    }
  }

  void forget(PersonId person) {
    database.sql("delete from visitor_browser where person_id = ?").param(person.value()).update();
  }

  private void endWithoutBrowser(PersonId person) {
    long left =
        database
            .sql("select count(*) from visitor_browser where person_id = ?")
            .param(person.value())
            .query(Long.class)
            .single();
    if (left == 0) {
      consents.withdraw(person, Purpose.REMEMBER);
    }
  }

  @Override
  public String id() {
    return "visitor.browsers";
  }

  /// For how long a browser is known.
  @Override
  public Duration kept() {
    return kept;
  }

  @Override
  public long due(Instant now) {
    return database
        .sql("select count(*) from visitor_browser where expires_at <= ?")
        .param(now)
        .query(Long.class)
        .single();
  }

  @Override
  public long run(Instant now) {
    return transactions.retrying(() -> {
      List<PersonId> theirs =
          database
              .sql("select distinct person_id from visitor_browser where expires_at <= ?")
              .param(now)
              .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
              .list();
      long gone =
          database.sql("delete from visitor_browser where expires_at <= ?").param(now).update();
      theirs.forEach(this::endWithoutBrowser);
      return gone;
    });
  }
}
