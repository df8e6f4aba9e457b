package org.usher.insight.ui;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.usher.insight.Days;

/// The days that the address asks for: `?days=28`, or `?from=2026-11-01&to=2026-11-20`. What cannot
/// be read is four weeks.
record Range(Days days, Optional<Integer> preset) {

  static final String FROM = "from";
  static final String TO = "to";
  static final List<Integer> PRESETS = List.of(1, 7, 28, 90, 365);
  private static final int USUAL = 28;

  static Range read(Map<String, List<String>> query, Clock clock) {
    Optional<Days> chosen = chosen(first(query, FROM), first(query, TO));
    if (chosen.isPresent()) {
      return new Range(chosen.get(), Optional.empty());
    }
    int count =
        PRESETS.stream()
            .filter(preset -> preset.toString().equals(first(query, "days")))
            .findFirst()
            .orElse(USUAL);
    return new Range(Days.last(count, clock), Optional.of(count));
  }

  static String address(int preset) {
    return "studio?days=" + preset;
  }

  private static Optional<Days> chosen(String from, String to) {
    try {
      return Optional.of(new Days(LocalDate.parse(from), LocalDate.parse(to)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
