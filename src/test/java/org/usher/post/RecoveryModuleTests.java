package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.usher.database.DataFolder;
import org.usher.post.PostOffice.Counter;

@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(PostOffice.class)
class RecoveryModuleTests {
  private static final Mail MAIL =
      new Mail("anna@example.com", Optional.empty(), "Your copy", "Words", "<p>Words</p>");

  @Autowired Counter counter;
  @Autowired Post post;
  @Autowired Deliveries deliveries;
  @Autowired Reconciliation reconciliation;
  @Autowired Scheduler scheduler;
  @Autowired ShiftingClock clock;
  @Autowired JdbcClient database;
  @Autowired DataFolder data;

  @Test
  void withoutAMailServerMailIsWrittenAndSaidSo() {
    DeliveryId id = counter.send("mail:buyer", MAIL);

    Delivery delivery = counter.onceItIs(id, State.DELIVERED);
    assertThat(Counter.<Optional<Outcome>>last(delivery, Attempt::outcome))
        .contains(Outcome.WRITTEN);
    assertThat(mail(id)).content().contains("To: anna@example.com", "<p>Words</p>");
    assertThat(post.isMailConfigured()).isFalse();
  }

  @Test
  void whatADeadNodeWasSendingIsSentAgainUnderTheSameId() throws Exception {
    DeliveryId id = counter.send("mail:buyer", MAIL);
    counter.onceItIs(id, State.DELIVERED);
    await().until(() -> tasks(id) == 0);
    Files.delete(mail(id));
    asIfKilledWhileSending(id);

    Delivery delivery = counter.onceItIs(id, State.DELIVERED);

    assertThat(delivery.attempts())
        .extracting(attempt -> attempt.outcome().orElseThrow())
        .containsExactly(Outcome.INTERRUPTED, Outcome.WRITTEN);
    assertThat(mail(id)).exists();
  }

  private void asIfKilledWhileSending(DeliveryId id) {
    database
        .sql(
            "update post_delivery set state = 'WAITING', next_at = created_at, version = version + 1"
                + " where id = ?")
        .param(id.value())
        .update();
    database
        .sql("update post_attempt set ended_at = null, outcome = null where delivery_id = ?")
        .param(id.value())
        .update();
    database
        .sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values ('post-delivery', ?, ?, true, 'a node that is dead', ?, 1)\
            """)
        .param(id.toString())
        .param(clock.instant())
        .param(clock.instant().minusSeconds(21))
        .update();
  }

  @Test
  void aDeliveryThatCrashesTheHouseEveryTimeIsGivenUp() {
    DeliveryId id = counter.send("mail:buyer", MAIL);
    counter.onceItIs(id, State.DELIVERED);
    await().until(() -> tasks(id) == 0);
    database.sql("update post_delivery set tries = 10 where id = ?").param(id.value()).update();

    asIfKilledWhileSending(id);

    assertThat(counter.onceItIs(id, State.DEAD).reason()).contains(Outcome.INTERRUPTED);
  }

  @Test
  void aDeliveryWithoutATaskGetsOne() {
    CountDownLatch open = new CountDownLatch(1);
    DeliveryId id =
        counter.send(
            "mail:buyer",
            () -> {
              if (open.getCount() > 0) {
                throw new IllegalStateException("not yet");
              }
              return MAIL;
            });
    counter.onceTried(id, 1);
    await().until(() -> waitingTasks(id) == 1);
    database
        .sql("delete from scheduled_tasks where task_instance = ?")
        .param(id.toString())
        .update();
    open.countDown();

    reconciliation.reconcile(scheduler);

    assertThat(tasks(id)).isEqualTo(1);
    clock.forward(Duration.ofSeconds(6));
    counter.onceItIs(id, State.DELIVERED);
  }

  @Test
  void aTaskWithoutADeliveryGoes() {
    DeliveryId nobody = DeliveryId.random();
    scheduler.scheduleIfNotExists(DeliveryTasks.of(nobody), clock.instant().plusSeconds(3_600));

    reconciliation.reconcile(scheduler);

    assertThat(tasks(nobody)).isZero();
  }

  @Test
  void nothingOfWhatIsDoneIsLeftToDo() {
    DeliveryId id = counter.send("mail:buyer", MAIL);
    counter.onceItIs(id, State.DELIVERED);

    await().atMost(Duration.ofSeconds(5)).until(() -> tasks(id) == 0);
    assertThat(deliveries.givenUp()).extracting(one -> one.newest().id()).doesNotContain(id);
  }

  private Path mail(DeliveryId id) {
    return data.file("mail/" + id + ".eml");
  }

  private int tasks(DeliveryId id) {
    return count("select count(*) from scheduled_tasks where task_instance = ?", id);
  }

  private int waitingTasks(DeliveryId id) {
    return count("select count(*) from scheduled_tasks where task_instance = ? and not picked", id);
  }

  private int count(String sql, DeliveryId id) {
    return database.sql(sql).param(id.toString()).query(Integer.class).single();
  }
}
