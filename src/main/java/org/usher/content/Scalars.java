package org.usher.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a text in a YAML file means when it should be a number, a date or a name. Empty when it
/// does not mean that. Stricter than Java, which also reads `0x1p3` and `NaN`.
final class Scalars {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private Scalars() {}

  static Function<String, Optional<String>> slug(int max) {
    return given ->
        Optional.of(given).filter(slug -> slug.length() <= max && SLUG.matcher(slug).matches());
  }

  static Function<String, Optional<Integer>> integer(int min, int max) {
    return given ->
        Optional.of(given)
            .filter(INTEGER.asMatchPredicate())
            .map(Integer::valueOf)
            .filter(number -> number >= min && number <= max);
  }

  static Function<String, Optional<Double>> decimal(double min, double max) {
    return given ->
        Optional.of(given)
            .filter(DECIMAL.asMatchPredicate())
            .map(Double::valueOf)
            .filter(number -> number >= min && number <= max);
  }

  static Optional<Boolean> truth(String given) {
    return switch (given) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<LocalDate> date(String given) {
    try {
      return Optional.of(LocalDate.parse(given));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /// A day begins at midnight UTC.
  static Optional<Instant> instant(String given) {
    try {
      return given.contains("T")
          ? Optional.of(OffsetDateTime.parse(given).toInstant())
          : date(given).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /// How the constants are written, in their order.
  static <E extends Enum<E>> SequencedMap<String, E> names(Class<E> type) {
    var byName = new LinkedHashMap<String, E>();
    for (E constant : type.getEnumConstants()) {
      byName.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant);
    }
    return byName;
  }
}
