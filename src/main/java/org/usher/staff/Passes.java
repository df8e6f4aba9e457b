package org.usher.staff;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.usher.post.Parcel;
import org.usher.post.Post;

/// Hands out the links with which staff choose a password, and knows which are still good. Always
/// within a transaction of the caller.
@Component
final class Passes {

  /// How long a pass that is of no more use is kept, so that a late reader is told why.
  private static final Duration KEPT = Duration.ofDays(30);

  /// How long somebody who asks again has to wait for another mail.
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private static final byte[] NOTHING = {};

  private final EntityManager database;
  private final TokenKey tokens;
  private final Post post;
  private final StaffProperties properties;
  private final Clock clock;

  Passes(
      EntityManager database, TokenKey tokens, Post post, StaffProperties properties, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.post = post;
    this.properties = properties;
    this.clock = clock;
  }

  /// Makes a link and sends it. Links sent to the account before stop working.
  void send(AccountId account, PassPurpose purpose) {
    endAll(account);
    sweep();
    var id = UUID.randomUUID();
    var now = clock.instant();
    database.persist(
        new Pass(
            id,
            account,
            purpose,
            TokenKey.hash(tokens.token(id)),
            now,
            now.plus(properties.valid(purpose))));
    post.send(new Parcel(PassMail.kind(purpose), id.toString(), "mail:staff", NOTHING));
  }

  /// The pass that a link belongs to, as long as it can be used.
  Optional<Pass> good(String token, PassPurpose purpose) {
    return database
        .createQuery("from Pass where tokenHash = :hash", Pass.class)
        .setParameter("hash", TokenKey.hash(token))
        .getResultList()
        .stream()
        .findFirst()
        .filter(pass -> pass.isGood(purpose, clock.instant()));
  }

  /// The token of a pass that is still good, for its mail. Empty too when the key has changed since
  /// it was issued: such a link would not work.
  Optional<String> token(UUID id, PassPurpose purpose) {
    return Optional.ofNullable(database.find(Pass.class, id))
        .filter(pass -> pass.isGood(purpose, clock.instant()))
        .map(pass -> tokens.token(id))
        .filter(token -> good(token, purpose).isPresent());
  }

  Optional<Pass> find(UUID id) {
    return Optional.ofNullable(database.find(Pass.class, id));
  }

  /// Whether a link was sent to this account moments ago.
  boolean wasJustSent(AccountId account) {
    return database
            .createQuery(
                "select count(p) from Pass p where p.account = :account and p.createdAt > :then",
                Long.class)
            .setParameter("account", account.value())
            .setParameter("then", clock.instant().minus(PAUSE))
            .getSingleResult()
        > 0;
  }

  /// Makes all links of an account useless.
  void endAll(AccountId account) {
    database
        .createQuery("from Pass where account = :account and endedAt is null", Pass.class)
        .setParameter("account", account.value())
        .getResultList()
        .forEach(pass -> pass.end(clock.instant()));
  }

  private void sweep() {
    database
        .createQuery("delete from Pass where expiresAt < :then")
        .setParameter("then", clock.instant().minus(KEPT))
        .executeUpdate();
  }
}
