package org.usher.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.RetentionRule;

/// Lets people be known by another e-mail address once they have shown, by a link sent there, that
/// it is theirs. The old address is told when it has happened.
@Component
public final class NewAddresses implements RetentionRule {

  private static final String SEAL = "privacy.new-address";

  /// Longer than the link that confirms one is good for.
  private static final Duration KEPT = Duration.ofDays(1);

  private final People people;
  private final PersonPasses passes;
  private final Post post;
  private final JdbcClient database;
  private final Transactions transactions;
  private final PrivacyProperties properties;
  private final Clock clock;

  NewAddresses(
      People people,
      PersonPasses passes,
      Post post,
      JdbcClient database,
      Transactions transactions,
      PrivacyProperties properties,
      Clock clock) {
    this.people = people;
    this.passes = passes;
    this.post = post;
    this.database = database;
    this.transactions = transactions;
    this.properties = properties;
    this.clock = clock;
  }

  /// What became of a link.
  public enum Moved {
    DONE,
    /// Somebody else is known by that address.
    TAKEN,
    USELESS
  }

  /// Sends the question to the new address; nothing is changed yet. Joins the caller's transaction.
  ///
  /// @param link where the link of the mail leads
  public void ask(PersonId person, String email, Address link) {
    var pass = passes.issue(person, PassUse.MOVE, properties.linkValid());
    database
        .sql(
            "insert into privacy_new_address (pass_id, person_id, sealed, made_at)"
                + " values (?, ?, ?, ?)")
        .params(
            pass.id(),
            person.value(),
            people.seal(person, email.getBytes(UTF_8), SEAL),
            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    send(person, NewAddressMail.ASK, pass.id().toString(), email, link.with("token", pass.token()));
  }

  /// Changes the address, and tells the old one.
  ///
  /// @param centre where the privacy centre is, in the language of the mail
  public Moved confirm(String token, Address centre) {
    return transactions.retrying(() ->
        passes
            .redeem(token, PassUse.MOVE)
            .flatMap(person ->
                passes
                    .find(token)
                    .flatMap(pass -> wished(pass, person))
                    .map(email -> move(person, email, centre)))
            .orElse(Moved.USELESS));
  }

  private Moved move(PersonId person, String email, Address centre) {
    PersonDetails before = people.details(person).orElseThrow();
    boolean isMoved =
        people.correct(
            person, new PersonDetails(before.name(), email, before.company(), before.phone()));
    forget(person);
    if (isMoved) {
      send(person, NewAddressMail.TOLD, person.toString(), before.email(), centre);
    }
    return isMoved ? Moved.DONE : Moved.TAKEN;
  }

  private Optional<String> wished(UUID pass, PersonId person) {
    return database
        .sql("select sealed from privacy_new_address where pass_id = ?")
        .param(pass)
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .flatMap(sealed -> people.open(person, sealed, SEAL))
        .map(plain -> new String(plain, UTF_8));
  }

  private void send(PersonId person, String kind, String reference, String to, Address link) {
    byte[] said = "%s %s %s".formatted(link.language(), to, link.href()).getBytes(UTF_8);
    post.send(new Parcel(kind, reference, "move:person", people.seal(person, said, kind)));
  }

  void forget(PersonId person) {
    database
        .sql("delete from privacy_new_address where person_id = ?")
        .param(person.value())
        .update();
  }

  @Override
  public String id() {
    return "privacy.new-addresses";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public long due(Instant now) {
    return database
        .sql("select count(*) from privacy_new_address where made_at < ?")
        .param(LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public long run(Instant now) {
    return database
        .sql("delete from privacy_new_address where made_at < ?")
        .param(LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
        .update();
  }
}
