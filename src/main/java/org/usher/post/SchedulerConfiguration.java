package org.usher.post;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The scheduler that wakes deliveries, set to our haste: its own defaults poll every ten seconds
/// and take half an hour to miss a dead node.
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
  private static final Duration POLLING = Duration.ofSeconds(1);

  /// Four missed beats make a node dead, so its work is retaken after some half a minute.
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 4;

  /// How many are fetched at once follows from this; how many run does not, see [Lanes] and
  /// [Turnstile].
  private static final int THREADS = 16;

  private static final double FETCH_AGAIN_BELOW = 0.5;
  private static final double FETCH_AT_ONCE = 1.5;

  /// What is still on its way then is interrupted, and goes out again after the next start.
  private static final Duration LAST_WAIT = Duration.ofSeconds(3);

  /// Schedules in the caller's transaction, if there is one. Runs each task in a virtual thread: a
  /// delivery that waits for its receiver costs next to nothing.
  @Bean(destroyMethod = "")
  @DependsOnDatabaseInitialization
  Scheduler scheduler(DataSource database, Turnstile turnstile, List<Task<?>> tasks, Clock clock) {
    SchedulerTrouble trouble = new SchedulerTrouble(clock);
    var narrow = new NarrowDataSource(new TransactionAwareDataSourceProxy(database), turnstile);
    return builder(narrow, tasks)
        .jdbcCustomization(new MariaDBJdbcCustomization(true))
        .clock(clock::instant)
        .pollingInterval(POLLING)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .threads(THREADS)
        .pollUsingFetch(FETCH_AGAIN_BELOW, FETCH_AT_ONCE)
        .executorService(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual()
                    .name("post-", 0)
                    .uncaughtExceptionHandler((_, _) -> trouble.tell())
                    .factory()))
        .shutdownMaxWait(LAST_WAIT)
        .failureLogging(LogLevel.WARN, false)
        .addSchedulerListener(trouble)
        .build();
  }

  private static SchedulerBuilder builder(DataSource database, List<Task<?>> tasks) {
    SchedulerBuilder builder =
        Scheduler.create(
            database, tasks.stream().filter(task -> !(task instanceof OnStartup)).toList());
    tasks.stream()
        .filter(OnStartup.class::isInstance)
        .forEach(task -> startTask(builder, (Task<?> & OnStartup) task));
    return builder;
  }

  private static <T extends Task<?> & OnStartup> void startTask(SchedulerBuilder builder, T task) {
    builder.startTasks(List.of(task));
  }
}
