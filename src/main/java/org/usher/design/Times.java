package org.usher.design;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says times as one reader would: in their language and time zone.
public record Times(Speech speech, ZoneId zone) {

  private static final long MINUTES_PER_HOUR = 60;

  /// In the zone of the browser of the current screen; UTC without a screen.
  public static Times here(Speech speech) {
    return new Times(
        speech,
        Optional.ofNullable(UI.getCurrent())
            .map(ui -> ui.getPage().getExtendedClientDetails())
            .map(details -> zone(details.getTimeZoneId()))
            .orElse(ZoneOffset.UTC));
  }

  private static ZoneId zone(@Nullable String id) {
    try {
      return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /// Day and time: `23 Nov 2026, 14:02`.
  public String moment(Instant at) {
    return formatted("design.time.moment", at);
  }

  /// The time alone: `14:02:11`.
  public String clock(Instant at) {
    return formatted("design.time.clock", at);
  }

  /// A day: `23 Nov 2026`.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(speech.say("design.time.day"), speech.locale()).format(day);
  }

  /// Day and time as an element that programs can read too.
  public Markup stamp(Instant at) {
    return Markup.of("time")
        .with("datetime", at.truncatedTo(ChronoUnit.SECONDS).toString())
        .saying(moment(at));
  }

  /// How long something lasts, roughly: `under a minute`, `4 min`, `1 h 12 min`, `2 days`.
  public String length(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 1) {
      return speech.say("design.time.moments");
    }
    if (minutes < MINUTES_PER_HOUR) {
      return speech.say("design.time.minutes", minutes);
    }
    return length.toDays() < 1
        ? speech.say("design.time.hours", length.toHours(), length.toMinutesPart()).strip()
        : speech.say("design.time.days", length.toDays());
  }

  /// How long ago something was: `just now`, `4 min ago`.
  public String ago(Duration length) {
    return length.toMinutes() < 1
        ? speech.say("design.time.just-now")
        : speech.say("design.time.ago", length(length));
  }

  private String formatted(String key, Instant at) {
    return DateTimeFormatter.ofPattern(speech.say(key), speech.locale()).format(at.atZone(zone));
  }
}
