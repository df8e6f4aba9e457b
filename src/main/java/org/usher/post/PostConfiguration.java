package org.usher.post;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.usher.database.DataFolder;

/// Puts the post together: who carries mail, and the tasks that are done in the background.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PostProperties.class, MailProperties.class})
class PostConfiguration {
  /// After trouble with the database, or a stop in the middle.
  private static final Duration COME_BACK = Duration.ofSeconds(10);

  @Bean
  RetrySchedule retrySchedule(PostProperties properties) {
    return RetrySchedule.atPace(properties.pace());
  }

  @Bean
  MailFolder mailFolder(DataFolder data, Clock clock) {
    return new MailFolder(data.folder("mail"), clock);
  }

  @Bean
  MailCarrier mailCarrier(
      MailProperties mail, Sender sender, PostProperties post, MailFolder folder, Clock clock) {
    return mail.isConfigured()
        ? new SmtpCarrier(mail, sender, post.mailTimeOut().toMillis(), clock)
        : new FileCarrier(folder, sender, clock);
  }

  @Bean
  Task<Void> deliveryTask(Courier courier) {
    return Tasks.custom(DeliveryTasks.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(COME_BACK))
        .onDeadExecution(
            (complete, operations) -> operations.reschedule(complete, complete.getTimeDone()))
        .execute((task, context) -> carry(courier, task, context));
  }

  private static CompletionHandler<Void> carry(
      Courier courier, TaskInstance<Void> task, ExecutionContext context) {
    try {
      Optional<Instant> next = courier.carry(new DeliveryId(UUID.fromString(task.getId())));
      return (complete, operations) ->
          next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    } catch (InterruptedException e) {
      // The portal stops: the next one begins where this one was.
      return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
    }
  }

  @Bean
  Task<Void> reconciliationTask(Reconciliation reconciliation) {
    return Tasks.recurring("post-reconciliation", FixedDelay.ofMinutes(1), Void.class)
        .execute((_, context) -> reconciliation.reconcile(context.getSchedulerClient()));
  }

  @Bean
  Task<Void> mailFolderTask(MailFolder folder) {
    return Tasks.recurring("post-mail-folder", FixedDelay.ofHours(6), Void.class)
        .execute((_, _) -> sweep(folder));
  }

  private static void sweep(MailFolder folder) {
    try {
      folder.sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
