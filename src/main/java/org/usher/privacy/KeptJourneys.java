package org.usher.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.design.Words;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.visitor.BrowserId;
import org.usher.visitor.Browsers;
import org.usher.visitor.ConsentWithdrawn;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.Purpose;

/// Keeps the address of a journey for those who ask for it by mail. Nothing is kept, and nothing
/// more is sent, before they have confirmed with the first mail; an address that nobody confirms is
/// erased after a day.
@Component
public final class KeptJourneys {

  static final String SEAL = "privacy.journey";

  private final Wishes wishes;
  private final People people;
  private final PersonPasses passes;
  private final Consents consents;
  private final Browsers browsers;
  private final SentLinks links;
  private final Post post;
  private final JdbcClient database;
  private final Transactions transactions;
  private final PrivacyProperties properties;
  private final Words words;
  private final Clock clock;

  KeptJourneys(
      Wishes wishes,
      People people,
      PersonPasses passes,
      Consents consents,
      Browsers browsers,
      SentLinks links,
      Post post,
      JdbcClient database,
      Transactions transactions,
      PrivacyProperties properties,
      Words words,
      Clock clock) {
    this.wishes = wishes;
    this.people = people;
    this.passes = passes;
    this.consents = consents;
    this.browsers = browsers;
    this.links = links;
    this.post = post;
    this.database = database;
    this.transactions = transactions;
    this.properties = properties;
    this.words = words;
    this.clock = clock;
  }

  /// Sends the question whether the journey is to be kept. Whoever was just sent it gets it once.
  /// Known or not, an address gives the same answer, as fast.
  ///
  /// @param confirmation where the link of the mail leads; its query is the journey
  /// @throws RuntimeException when the database cannot be asked: then nothing was promised
  public void ask(String email, Address confirmation) {
    wishes.take(Wish.of(PassUse.KEEP, email, confirmation));
  }

  /// Joins the caller's transaction.
  void grant(Wish wish) {
    PersonId person =
        people
            .find(wish.email())
            .orElseGet(() -> people.meet(new PersonDetails("", wish.email(), "", "")));
    if (!links.isWaiting(person, PassUse.KEEP)) {
      var pass = passes.issue(person, PassUse.KEEP, properties.keepValid());
      Address link = wish.link().with("token", pass.token());
      send(person, KeepMail.ASK, pass.id().toString(), link);
    }
  }

  /// Keeps the journey, and sends its address.
  ///
  /// @param token of the mail; used up
  /// @param mayRemember whether they also agreed that later visits with this browser are added
  /// @return what became of it; empty when the token is no good
  public Optional<Confirmed> confirm(String token, Address journey, boolean mayRemember) {
    return transactions.retrying(() ->
        passes
            .redeem(token, PassUse.KEEP)
            .map(person -> {
              keep(person, journey);
              return new Confirmed(
                  mayRemember
                      ? Optional.of(remember(person, journey.language()))
                      : Optional.empty());
            }));
  }

  /// A journey is kept.
  ///
  /// @param browser the id for the browser in hand, when the person agreed to be known again in it
  public record Confirmed(Optional<BrowserId> browser) {}

  private BrowserId remember(PersonId person, String language) {
    return browsers.remember(person, words.say(language, "visitor.remember.version"));
  }

  private void keep(PersonId person, Address journey) {
    consents.give(
        person, Purpose.KEEP, words.say(journey.language(), "privacy.keep.consent.version"));
    database
        .sql(
            "insert into privacy_kept_journey (person_id, sealed, kept_at) values (?, ?, ?)"
                + " on duplicate key update sealed = value(sealed), kept_at = value(kept_at)")
        .params(
            person.value(),
            people.seal(person, journey.href().getBytes(UTF_8), SEAL),
            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    send(person, KeepMail.LINK, person.toString(), journey);
  }

  private void send(PersonId person, String kind, String reference, Address link) {
    byte[] said = (link.language() + " " + link.href()).getBytes(UTF_8);
    post.send(new Parcel(kind, reference, "keep:person", people.seal(person, said, kind)));
  }

  /// Where the kept journey is; empty when none is kept.
  Optional<String> of(PersonId person) {
    return database
        .sql("select sealed from privacy_kept_journey where person_id = ?")
        .param(person.value())
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .flatMap(bytes -> people.open(person, bytes, SEAL))
        .map(plain -> new String(plain, UTF_8));
  }

  void forget(PersonId person) {
    database
        .sql("delete from privacy_kept_journey where person_id = ?")
        .param(person.value())
        .update();
  }

  /// Whoever does not agree any more has nothing kept.
  @EventListener
  void forget(ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.KEEP) {
      forget(withdrawn.person());
    }
  }
}
