package org.usher.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Links by which people reach what is kept about them: each is good for one use, once, for a
/// while. Whoever has the database alone has no token, since only its SHA-256 is kept, of 256
/// random bits.
@Component
public final class PersonPasses implements RetentionRule {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;

  /// Longer than any file of a mail that carried one: by its pass an erasure finds the file.
  private static final Duration KEPT = Duration.ofDays(31);

  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  PersonPasses(JdbcClient database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A new pass, with its token, which is known to nobody else and not kept.
  public record Pass(UUID id, String token) {

    @Override
    public String toString() {
      return "Pass[%s]".formatted(id);
    }
  }

  /// Makes a pass. Joins the caller's transaction.
  public Pass issue(PersonId person, PassUse use, Duration valid) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    transactions.retrying(() ->
        database
            .sql(
                """
                insert into visitor_pass (id, person_id, made_for, token_hash, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?)\
                """)
            .params(id, person.value(), use.name(), hash(token), now, now.plus(valid))
            .update());
    return new Pass(id, token);
  }

  /// Uses a pass up.
  ///
  /// @return whose it was; empty when it is unknown, used, expired, or for something else
  public Optional<PersonId> redeem(String token, PassUse use) {
    return transactions.retrying(() -> {
      int redeemed =
          database
              .sql(
                  """
                  update visitor_pass set redeemed_at = :now
                  where token_hash = :hash and made_for = :use
                    and redeemed_at is null and expires_at > :now\
                  """)
              .param("now", clock.instant())
              .param("hash", hash(token))
              .param("use", use.name())
              .update();
      return redeemed == 1 ? owner(token) : Optional.<PersonId>empty();
    });
  }

  private Optional<PersonId> owner(String token) {
    return database
        .sql("select person_id from visitor_pass where token_hash = ?")
        .param(hash(token))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .optional();
  }

  /// Which pass has this token, whether it can be used or not.
  public Optional<UUID> find(String token) {
    return database
        .sql("select id from visitor_pass where token_hash = ?")
        .param(hash(token))
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  /// Whose pass that is, as long as it can still be used.
  public Optional<PersonId> owner(UUID pass) {
    return transactions.retrying(() ->
        database
            .sql(
                """
                select person_id from visitor_pass
                where id = ? and redeemed_at is null and expires_at > ?\
                """)
            .params(pass, clock.instant())
            .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .optional());
  }

  /// All passes of a person.
  public List<UUID> of(PersonId person) {
    return database
        .sql("select id from visitor_pass where person_id = ?")
        .param(person.value())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// Passes for this use that the person was given within the last `pause` and has not used.
  public List<UUID> justGiven(PersonId person, PassUse use, Duration pause) {
    return database
        .sql(
            """
            select id from visitor_pass
            where person_id = ? and made_for = ? and made_at > ? and redeemed_at is null\
            """)
        .params(person.value(), use.name(), clock.instant().minus(pause))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void forget(PersonId person) {
    database.sql("delete from visitor_pass where person_id = ?").param(person.value()).update();
  }

  @Override
  public String id() {
    return "visitor.passes";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public long due(Instant now) {
    return database
        .sql("select count(*) from visitor_pass where expires_at < ?")
        .param(now.minus(KEPT))
        .query(Long.class)
        .single();
  }

  @Override
  public long run(Instant now) {
    return database
        .sql("delete from visitor_pass where expires_at < ?")
        .param(now.minus(KEPT))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
