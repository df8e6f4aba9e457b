package org.usher.handoff;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What comes first in days that are written with slashes, told from all of a column: what is above
/// 12 is a day.
enum SlashDays {
  /// None is written so.
  NONE("M/d/uuuu"),
  DAY_FIRST("d/M/uuuu"),
  MONTH_FIRST("M/d/uuuu"),
  /// Both would do for every one of them; the month is taken to be first.
  UNCLEAR("M/d/uuuu");

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}");
  private static final int MONTHS = 12;

  private final String pattern;

  SlashDays(String pattern) {
    this.pattern = pattern;
  }

  /// When a column has both, as most of it says.
  static SlashDays of(List<String> column) {
    List<MatchResult> days =
        column.stream().flatMap(given -> WRITTEN.matcher(given).results()).toList();
    long dayFirst = days.stream().filter(day -> isDay(day, 1)).count();
    long monthFirst = days.stream().filter(day -> isDay(day, 2)).count();
    if (days.isEmpty()) {
      return NONE;
    }
    if (dayFirst == monthFirst) {
      return UNCLEAR;
    }
    return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
  }

  private static boolean isDay(MatchResult written, int part) {
    return Integer.parseInt(written.group(part)) > MONTHS;
  }

  DateTimeFormatter format() {
    return DateTimeFormatter.ofPattern(pattern);
  }
}
