package org.usher.lead;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// When leads came that somebody wants to see.
public sealed interface Came {

  /// Whenever that was.
  Came EVER = new Ever();

  /// @param zone in which days begin
  boolean holds(Instant raisedAt, Instant now, ZoneId zone);

  /// As parts of an address: `days=7`, `from=2026-11-01`, `to=2026-11-20`; none for [#EVER].
  List<String> written();

  /// Reads what [#written()] wrote; what is not known is left out.
  static Came read(List<String> parts) {
    Optional<Integer> days =
        value(parts, "days=", Integer::valueOf).filter(count -> count >= 1 && count <= Lately.MOST);
    if (days.isPresent()) {
      return new Lately(days.get());
    }
    Optional<LocalDate> from = value(parts, "from=", LocalDate::parse);
    Optional<LocalDate> to = value(parts, "to=", LocalDate::parse);
    return from.isEmpty() && to.isEmpty() ? EVER : new Between(from, to);
  }

  private static <T> Optional<T> value(
      List<String> parts, String name, Function<String, T> reading) {
    try {
      return parts.stream()
          .filter(part -> part.startsWith(name))
          .findFirst()
          .map(part -> reading.apply(part.substring(name.length())));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whenever that was.
  record Ever() implements Came {

    @Override
    public boolean holds(Instant raisedAt, Instant now, ZoneId zone) {
      return true;
    }

    @Override
    public List<String> written() {
      return List.of();
    }
  }

  /// In the last days, until now.
  ///
  /// @param days 1 to 999
  record Lately(int days) implements Came {

    private static final int MOST = 999;

    public Lately {
      if (days < 1 || days > MOST) {
        throw new IllegalArgumentException("Lately is 1 to %d days, not %d".formatted(MOST, days));
      }
    }

    @Override
    public boolean holds(Instant raisedAt, Instant now, ZoneId zone) {
      return raisedAt.isAfter(now.minus(Duration.ofDays(days)));
    }

    @Override
    public List<String> written() {
      return List.of("days=" + days);
    }
  }

  /// From one day to another, both of them too.
  ///
  /// @param from empty: however long ago
  /// @param to empty: until now
  record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Came {

    @Override
    public boolean holds(Instant raisedAt, Instant now, ZoneId zone) {
      LocalDate day = LocalDate.ofInstant(raisedAt, zone);
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    @Override
    public List<String> written() {
      return Stream.concat(
              from.map(day -> "from=" + day).stream(), to.map(day -> "to=" + day).stream())
          .toList();
    }
  }
}
