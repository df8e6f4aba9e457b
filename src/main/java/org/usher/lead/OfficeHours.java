package org.usher.lead;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When somebody is at work, as `Mon-Fri 09:00-17:00 Europe/Berlin`.
///
/// @param days at least one
/// @param from before `to`, on the same day
public record OfficeHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) (\\S+)");

  /// Long enough for any promise; without an end a wrong setting would run for ever.
  private static final int MOST_DAYS = 3650;

  public OfficeHours {
    if (days.isEmpty() || !from.isBefore(to)) {
      throw new IllegalArgumentException("Hours begin before they end, on at least one day");
    }
    days = Set.copyOf(days);
  }

  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException when it is no such text
  public static OfficeHours parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw wrong(written);
    }
    try {
      DayOfWeek first = day(parts.group(1));
      DayOfWeek last = parts.group(2) == null ? first : day(parts.group(2));
      return new OfficeHours(
          span(first, last),
          LocalTime.parse(parts.group(3)),
          LocalTime.parse(parts.group(4)),
          ZoneId.of(parts.group(5)));
    } catch (java.time.DateTimeException e) {
      throw wrong(written);
    }
  }

  private static IllegalArgumentException wrong(String written) {
    return new IllegalArgumentException(
        "Hours are written as 'Mon-Fri 09:00-17:00 Europe/Berlin', not '%s'".formatted(written));
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (shortName(day).equalsIgnoreCase(name)) {
        return day;
      }
    }
    throw new java.time.DateTimeException(name);
  }

  private static Set<DayOfWeek> span(DayOfWeek first, DayOfWeek last) {
    var span = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      span.add(day.plus(1));
    }
    return span;
  }

  public boolean isOpen(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    return days.contains(there.getDayOfWeek())
        && !there.toLocalTime().isBefore(from)
        && there.toLocalTime().isBefore(to);
  }

  /// `at` itself when it is within the hours, else when they begin next.
  public Instant nextOpen(Instant at) {
    if (isOpen(at)) {
      return at;
    }
    ZonedDateTime there = at.atZone(zone);
    LocalDate day = there.toLocalDate();
    if (!days.contains(day.getDayOfWeek()) || !there.toLocalTime().isBefore(from)) {
      day = day.plusDays(1);
    }
    while (!days.contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day.atTime(from).atZone(zone).toInstant();
  }

  /// When so much time at work has passed since `start`.
  Instant after(Instant start, Duration work) {
    Instant at = nextOpen(start);
    Duration left = work;
    for (int day = 0; day < MOST_DAYS; day++) {
      Instant close = at.atZone(zone).toLocalDate().atTime(to).atZone(zone).toInstant();
      Duration today = Duration.between(at, close);
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = nextOpen(close);
    }
    return at;
  }

  /// When work begins on that day, or on the next one with work.
  Instant morning(LocalDate day) {
    return nextOpen(day.atTime(from).atZone(zone).toInstant());
  }

  private static String shortName(DayOfWeek day) {
    String name = day.name();
    return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    DayOfWeek first = first();
    DayOfWeek last = last();
    String span = first == last ? shortName(first) : shortName(first) + "-" + shortName(last);
    return "%s %s-%s %s".formatted(span, from, to, zone);
  }

  /// The last day at work in a row that begins with the [#first].
  public DayOfWeek last() {
    DayOfWeek first = first();
    DayOfWeek last = first;
    while (days.contains(last.plus(1)) && last.plus(1) != first) {
      last = last.plus(1);
    }
    return last;
  }

  /// The first day at work after a day off; Monday when there is none.
  public DayOfWeek first() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days.contains(day) && !days.contains(day.minus(1))) {
        return day;
      }
    }
    return DayOfWeek.MONDAY;
  }
}
