package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.content.Publication;

@ApplicationModuleTest
class EngagementModuleTests {

  @MockitoBean Publication publication;
  @Autowired Counters counters;
  @Autowired CounterFlush flush;
  @Autowired Counts counts;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @BeforeEach
  void nothingCounted() {
    flush.store();
    database.sql("delete from engagement_counter").update();
  }

  @Test
  void whatIsCountedCanBeReadByKindAndSubject() {
    IntStream.range(0, 3).forEach(i -> count(Counted.READ, "cost"));
    count(Counted.READ, "security");
    count(Counted.PAGE, "cost");
    flush.store();

    assertThat(counts.bySubject(Counted.READ, today(), today()))
        .containsExactly(entry("cost", 3L), entry("security", 1L));
    assertThat(counts.total(Counted.READ, today(), today())).isEqualTo(4);
    assertThat(counts.byDay(Counted.READ, today().minusDays(7), today()))
        .containsExactly(entry(today(), 4L));
    assertThat(counts.total(Counted.READ, today().minusDays(7), today().minusDays(1))).isZero();
    assertThat(counts.bySubject(Counted.SKIP, today(), today())).isEmpty();
  }

  @Test
  void countsAddUpOverManyBatchesAndThreads() {
    IntStream.range(0, 4000)
        .parallel()
        .forEach(i -> {
          count(Counted.PAGE, "page-" + i % 250);
          if (i % 50 == 0) {
            flush.store();
          }
        });
    flush.store();

    assertThat(counts.total(Counted.PAGE, today(), today())).isEqualTo(4000);
    assertThat(counts.bySubject(Counted.PAGE, today(), today())).hasSize(250);
  }

  @Test
  void countsWaitWhileTheTableCannotBeWritten() {
    database.sql("rename table engagement_counter to engagement_away").update();
    try {
      count(Counted.READ, "cost");
      flush.store();
    } finally {
      database.sql("rename table engagement_away to engagement_counter").update();
    }
    flush.store();

    assertThat(counts.total(Counted.READ, today(), today())).isEqualTo(1);
  }

  @Test
  void subjectsAreKeptAsTheyAre() {
    count(Counted.PAGE, "a".repeat(200));
    IntStream.range(0, 5).forEach(i -> count(Counted.WORDS, "größe 😀 = '\" --"));
    flush.store();

    assertThat(counts.bySubject(Counted.PAGE, today(), today())).containsKey("a".repeat(200));
    assertThat(counts.bySubject(Counted.WORDS, today(), today()))
        .containsExactly(entry("größe 😀 = '\" --", 5L));
  }

  @Test
  void everyColumnIsClassified() {
    assertThat(
            database
                .sql(
                    """
                    select concat(table_name, '.', column_name) from information_schema.columns
                    where table_schema = database() and table_name like 'engagement\\_%'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(new EngagementColumns().columns().keySet());
  }

  private void count(Counted kind, String subject) {
    counters.count(new Cell(kind, subject));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
