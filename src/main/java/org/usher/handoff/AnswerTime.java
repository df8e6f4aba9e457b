package org.usher.handoff;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.SiteSettings;
import org.usher.design.Words;
import org.usher.lead.OfficeHours;
import org.usher.lead.Promises;

/// What somebody who raises a hand is told of when a person answers. The words are the site's, the
/// time in them is the one by which sales is held to it, so that the two cannot contradict.
@Component
public final class AnswerTime {

  private final Publication publication;
  private final Promises promises;
  private final Words words;

  AnswerTime(Publication publication, Promises promises, Words words) {
    this.publication = publication;
    this.promises = promises;
    this.words = words;
  }

  /// The promise, as a sentence.
  public String promise(String language) {
    return publication
        .current()
        .settings()
        .contactPromise()
        .in(language)
        .replace(SiteSettings.TIME, time(words, language, promises.toHands(), promises.hours()));
  }

  /// A moment as those read it who are promised an answer: in their language, in the zone of the
  /// hours in which sales works, and with its name, since we know of nobody where they are.
  public String moment(String language, Instant at) {
    return moment(words, language, at, promises.hours().zone());
  }

  /// "October 3, 2026, 16:05 (Central European Time)".
  static String moment(Words words, String language, Instant at, ZoneId zone) {
    Locale locale = Locale.forLanguageTag(words.languageFor(language));
    ZonedDateTime there = at.atZone(zone);
    return words.say(
        language,
        "handoff.moment",
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(there),
        clock(there.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
        zone(zone, locale));
  }

  /// "4 hours of our working time (Monday to Friday, 08:00 to 18:00, Central European Time)", as it
  /// stands after "within".
  static String time(Words words, String language, Duration length, OfficeHours hours) {
    Locale locale = Locale.forLanguageTag(words.languageFor(language));
    return words.say(
        language,
        "handoff.time",
        length(words, language, length, hours),
        day(hours.first(), locale),
        day(hours.last(), locale),
        hours.first() == hours.last() ? 1 : 2,
        clock(hours.from()),
        clock(hours.to()),
        zone(hours.zone(), locale));
  }

  /// In whole working days where it can be said so, as nobody counts thirty hours.
  private static String length(Words words, String language, Duration length, OfficeHours hours) {
    Duration day = Duration.between(hours.from(), hours.to());
    if (length.toMillis() % day.toMillis() == 0) {
      return words.say(language, "handoff.time.days", length.dividedBy(day));
    }
    return length.toMinutesPart() == 0 && length.toHours() > 0
        ? words.say(language, "handoff.time.hours", length.toHours())
        : words.say(language, "handoff.time.minutes", Math.max(1, length.toMinutes()));
  }

  private static String day(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  /// Everybody knows UTC by its letters, and few "CET".
  private static String zone(ZoneId zone, Locale locale) {
    boolean isFixed = zone.normalized() instanceof ZoneOffset;
    return zone.getDisplayName(isFixed ? TextStyle.SHORT : TextStyle.FULL, locale);
  }

  private static String clock(LocalTime time) {
    return time.toString();
  }
}
