package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.design.Words;
import org.usher.lead.OfficeHours;

/// How the time is said in which a person answers: after "within", in each language.
class AnswerTimeTests {

  private static final Words WORDS = new Words();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | PT4H   | Mon-Fri 08:00-18:00 UTC           | 4 hours of our working time (Monday to Friday, 08:00 to 18:00, UTC)
          en | PT1H   | Mon-Sun 00:00-23:59 UTC           | one hour of our working time (Monday to Sunday, 00:00 to 23:59, UTC)
          en | PT20H  | Mon-Fri 08:00-18:00 Europe/Berlin | 2 days of our working time (Monday to Friday, 08:00 to 18:00, Central European Time)
          en | PT90M  | Tue 09:00-17:00 Europe/Berlin     | 90 minutes of our working time (Tuesday, 09:00 to 17:00, Central European Time)
          de | PT4H   | Mon-Fri 08:00-18:00 Europe/Berlin | 4 Stunden unserer Arbeitszeit (Montag bis Freitag, 08:00 bis 18:00 Uhr, Mitteleuropäische Zeit)
          de | PT8H   | Tue 09:00-17:00 Europe/Berlin     | einem Tag unserer Arbeitszeit (Dienstag, 09:00 bis 17:00 Uhr, Mitteleuropäische Zeit)
          de | PT24H  | Mon-Thu 09:00-17:00 Europe/Berlin | 3 Tagen unserer Arbeitszeit (Montag bis Donnerstag, 09:00 bis 17:00 Uhr, Mitteleuropäische Zeit)
          fr | PT30M  | Mon-Fri 08:00-18:00 UTC           | 30 minutes of our working time (Monday to Friday, 08:00 to 18:00, UTC)
          """)
  void theTimeIsSaidAsItIsKept(String language, Duration length, String hours, String said) {
    assertThat(AnswerTime.time(WORDS, language, length, OfficeHours.parse(hours))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | UTC           | October 3, 2026, 14:05 (UTC)
          en | Europe/Berlin | October 3, 2026, 16:05 (Central European Time)
          de | UTC           | 3. Oktober 2026, 14:05 Uhr (UTC)
          de | Europe/Berlin | 3. Oktober 2026, 16:05 Uhr (Mitteleuropäische Zeit)
          fr | UTC           | October 3, 2026, 14:05 (UTC)
          """)
  void aMomentIsSaidInTheReadersLanguageAndTheZoneOfTheOffice(
      String language, String zone, String said) {
    assertThat(
            AnswerTime.moment(
                WORDS, language, Instant.parse("2026-10-03T14:05:59.123Z"), ZoneId.of(zone)))
        .isEqualTo(said);
  }
}
