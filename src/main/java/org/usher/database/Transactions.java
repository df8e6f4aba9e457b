package org.usher.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a transaction, and runs the whole of it again when it met another one.
///
/// Under snapshot isolation the database refuses an update of a row that somebody changed
/// meanwhile. The only right answer is to read again and decide again: so the work is repeated from
/// its beginning, and must not have effects outside the database (no mail, no files) other than by
/// listeners that run after the commit.
@Component
public class Transactions {
  private static final Logger log = LoggerFactory.getLogger(Transactions.class);

  /// Record changed since it was read; lock wait timeout; deadlock. See MariaDB's error codes.
  private static final Set<Integer> MEETINGS = Set.of(1020, 1205, 1213);

  /// With pauses up to a second these are some four seconds: longer than any meeting lasts.
  private static final int MOST_ATTEMPTS = 12;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final TransactionTemplate template;

  Transactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  /// Runs the work in a new transaction and returns its result once that is committed. Within a
  /// transaction of the caller the work joins it: then the outermost one is repeated.
  ///
  /// @throws org.springframework.dao.DataAccessException the last failure, when the work met others
  ///   12 times in a row, or the database is away
  public <T extends @org.jspecify.annotations.Nullable Object> T retrying(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return template.execute(_ -> work.get());
      } catch (RuntimeException e) {
        if (attempt == MOST_ATTEMPTS || !isMeeting(e)) {
          throw e;
        }
        log.debug("Attempt {} met another transaction", attempt, e);
        pause(attempt, e);
      }
    }
  }

  /// As [#retrying(Supplier)], for work without a result.
  public void retrying(Runnable work) {
    retrying(() -> {
      work.run();
      return true;
    });
  }

  private static boolean isMeeting(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && MEETINGS.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  /// Waits a random while ("full jitter": Brooker, Exponential Backoff And Jitter, AWS 2015).
  private static void pause(int attempt, RuntimeException reason) {
    long longest =
        Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt, 10));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, longest + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}
