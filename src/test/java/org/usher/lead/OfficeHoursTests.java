package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTests {

  private static final OfficeHours HOURS = OfficeHours.parse("Mon-Fri 09:00-17:00 Europe/Berlin");

  @Test
  void fourHoursPromisedOnFridayAfternoonEndOnMondayMorning() {
    Instant friday = Instant.parse("2026-11-27T14:00:00Z"); // 15:00 in Berlin

    assertThat(HOURS.after(friday, Duration.ofHours(4)))
        .isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
  }

  @Test
  void timeAtWorkIsCountedByTheClockOnTheWallWhenSummerEnds() {
    Instant friday = Instant.parse("2026-10-23T14:00:00Z"); // 16:00, summer time

    assertThat(HOURS.after(friday, Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-10-26T09:00:00Z")); // 10:00, winter time
  }

  @Test
  void whatComesAtNightBeginsInTheMorning() {
    assertThat(HOURS.nextOpen(Instant.parse("2026-11-25T03:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
    assertThat(HOURS.nextOpen(Instant.parse("2026-11-28T12:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
  }

  @Test
  void hoursAreWrittenAsTheyWereRead() {
    for (String written :
        new String[] {
          "Mon-Fri 09:00-17:00 Europe/Berlin",
          "Sat-Sun 10:00-12:00 UTC",
          "Tue 08:30-12:00 UTC",
          "Fri-Mon 08:00-20:00 UTC",
          "Mon-Sun 00:00-23:59 UTC"
        }) {
      assertThat(OfficeHours.parse(written)).hasToString(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "always",
        "Mon-Fri 17:00-09:00 UTC",
        "Mon-Fry 09:00-17:00 UTC",
        "Mon-Fri 09:00-25:00 UTC",
        "Mon-Fri 09:00-17:00 Nowhere/City"
      })
  void whatIsNoHoursIsRefused(String written) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> OfficeHours.parse(written));
  }
}
