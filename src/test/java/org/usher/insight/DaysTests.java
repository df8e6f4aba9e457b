package org.usher.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DaysTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void theLastWeekEndsToday() {
    assertThat(Days.last(7, NOON))
        .isEqualTo(new Days(LocalDate.parse("2026-11-17"), LocalDate.parse("2026-11-23")));
    assertThat(Days.last(7, NOON).count()).isEqualTo(7);
  }

  @Test
  void daysDoNotRunBackwards() {
    var today = LocalDate.parse("2026-11-23");

    assertThatIllegalArgumentException().isThrownBy(() -> new Days(today, today.minusDays(1)));
  }

  @Test
  void fourYearsAreTooMany() {
    var today = LocalDate.parse("2026-11-23");

    assertThatIllegalArgumentException().isThrownBy(() -> new Days(today.minusYears(4), today));
  }
}
