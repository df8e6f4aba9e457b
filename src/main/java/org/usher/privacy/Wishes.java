package org.usher.privacy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
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
import org.usher.visitor.RetentionRule;
import org.usher.visitor.Secrets;

/// Wishes for a link, until a task has seen to them. Taking one in is the same work whether the
/// address is known or not, and what was taken in survives the end of the process.
@Component
final class Wishes implements RetentionRule {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("privacy-wish");

  private static final String SEAL = "privacy.wish";

  /// They last a second; a day when something of ours does not work.
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient database;
  private final Transactions transactions;
  private final Scheduler scheduler;
  private final Secrets secrets;
  private final Clock clock;

  Wishes(
      JdbcClient database,
      Transactions transactions,
      Scheduler scheduler,
      Secrets secrets,
      Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.scheduler = scheduler;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Takes a wish in, with its task.
  void take(Wish wish) {
    UUID id = UUID.randomUUID();
    byte[] sealed = secrets.seal(wish.json(), SEAL);
    transactions.retrying(() -> {
      Instant now = clock.instant();
      database
          .sql("insert into privacy_wish (id, sealed, made_at) values (?, ?, ?)")
          .params(id, sealed, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
          .update();
      scheduler.scheduleIfNotExists(TASK.instance(id.toString()).build(), now);
    });
  }

  /// The wish of this id, unless it has been seen to.
  Optional<Wish> find(UUID id) {
    return database
        .sql("select sealed from privacy_wish where id = ? for update")
        .param(id)
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .map(sealed -> Wish.read(secrets.open(sealed, SEAL)));
  }

  void forget(UUID id) {
    database.sql("delete from privacy_wish where id = ?").param(id).update();
  }

  @Override
  public String id() {
    return "privacy.wishes";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public long due(Instant now) {
    return database
        .sql("select count(*) from privacy_wish where made_at < ?")
        .param(LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public long run(Instant now) {
    return database
        .sql("delete from privacy_wish where made_at < ?")
        .param(LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
        .update();
  }
}
