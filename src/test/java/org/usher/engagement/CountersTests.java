package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

class CountersTests {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Cell COST_READ = new Cell(Counted.READ, "cost");

  private final Counters counters =
      new Counters(new RareWords(), Clock.fixed(NINE, ZoneOffset.UTC));
  private final Database database = new Database();
  private final CounterFlush flush =
      new CounterFlush(counters, database, new EngagementProperties(Duration.ofSeconds(5)));

  /// Keeps what it is given, unless it is away.
  private static final class Database extends CounterStore {

    private final List<Counters.Addition> stored = new ArrayList<>();
    private boolean isAway;

    Database() {
      super(new JdbcTemplate());
    }

    @Override
    public void add(List<Counters.Addition> additions) {
      if (isAway) {
        throw new DataAccessResourceFailureException("away");
      }
      stored.addAll(additions);
    }
  }

  @Test
  void oneCellOfADayIsOneAddition() {
    IntStream.range(0, 3).forEach(i -> counters.count(COST_READ));

    flush.store();

    assertThat(database.stored)
        .containsExactly(
            new Counters.Addition(
                new Counters.DayCell(LocalDate.parse("2026-11-23"), COST_READ), 3));
  }

  @Test
  void countsSurviveAnOutageOfTheDatabase() {
    database.isAway = true;
    counters.count(COST_READ);
    flush.store();
    counters.count(COST_READ);
    flush.store();
    assertThat(database.stored).isEmpty();

    database.isAway = false;
    flush.store();

    assertThat(database.stored).extracting(Counters.Addition::count).containsExactly(2L);
  }

  @Test
  void aLongOutageFillsNoMoreThanItsRoom() {
    database.isAway = true;
    IntStream.range(0, 3 * Counters.MAX_CELLS)
        .forEach(i -> counters.count(new Cell(Counted.PAGE, "page-" + i)));
    counters.count(new Cell(Counted.PAGE, "page-0"));
    flush.store();

    database.isAway = false;
    flush.store();

    assertThat(database.stored).hasSize(Counters.MAX_CELLS);
    assertThat(database.stored)
        .filteredOn(addition -> addition.cell().cell().subject().equals("page-0"))
        .extracting(Counters.Addition::count)
        .containsExactly(2L);
  }

  @Test
  void rareWordsAreNotStored() {
    IntStream.range(0, 4).forEach(i -> counters.count(new Cell(Counted.WORDS, "jane miller")));

    flush.store();

    assertThat(database.stored).isEmpty();
  }

  @Test
  void whatIsLeftAtTheEndIsStored() {
    flush.start();
    counters.count(COST_READ);

    flush.stop();

    assertThat(database.stored).hasSize(1);
  }
}
