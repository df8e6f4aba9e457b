package org.usher.insight;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;

/// Some days in a row, in UTC, the first and the last included.
public record Days(LocalDate from, LocalDate to) {

  /// More would not be read with understanding, and reads many rows.
  static final int MAX_DAYS = 3 * 366;

  public Days {
    if (from.isAfter(to) || DAYS.between(from, to) >= MAX_DAYS) {
      throw new IllegalArgumentException(
          "Days are 1 to %d in a row, not %s to %s".formatted(MAX_DAYS, from, to));
    }
  }

  /// Today and the days before it.
  ///
  /// @param count 1 means today only
  public static Days last(int count, Clock clock) {
    var today = LocalDate.now(clock.withZone(UTC));
    return new Days(today.minusDays(count - 1L), today);
  }

  public long count() {
    return DAYS.between(from, to) + 1;
  }
}
