package org.usher.lead;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.usher.scoring.Grade;

/// What sales has promised.
///
/// @param hours when time counts for a promise, as `Mon-Fri 09:00-17:00 Europe/Berlin`
/// @param promise hours at work until somebody is in touch: `hand` for whoever raised a hand, else
///   by grade, as `A1`, or by its letter. What is not named has a promise of three working days
/// @param rest how long "too early" rests when whoever said so named no day
/// @param fallback address of who looks after leads that nobody else can take, and is told of
///   broken promises; when empty, the administrators are told
@ConfigurationProperties("usher.lead")
record LeadProperties(
    @DefaultValue("Mon-Fri 08:00-18:00 UTC") String hours,
    @DefaultValue Map<String, Duration> promise,
    @DefaultValue("90d") Duration rest,
    @DefaultValue("") String fallback) {

  private static final String HAND = "hand";
  private static final Pattern PROMISED = Pattern.compile("hand|[ABC][123]?");
  private static final Map<String, Duration> USUAL =
      Map.of(HAND, Duration.ofHours(4), "A", Duration.ofHours(8), "B", Duration.ofHours(16));
  private static final Duration LONGEST = Duration.ofHours(30);

  LeadProperties {
    OfficeHours.parse(hours);
    promise =
        promise.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> promisedTo(entry.getKey()), Map.Entry::getValue));
    promise.forEach(LeadProperties::check);
    if (rest.toDays() < 1) {
      throw new IllegalArgumentException("usher.lead.rest is a day or more, not " + rest);
    }
  }

  /// The environment knows no difference between `A1` and `a1`.
  private static String promisedTo(String name) {
    return name.equalsIgnoreCase(HAND) ? HAND : name.toUpperCase(Locale.ROOT);
  }

  private static void check(String of, Duration length) {
    if (!PROMISED.matcher(of).matches() || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException(
          "usher.lead.promise names 'hand', a grade or its letter, and a time above 0, not %s: %s"
              .formatted(of, length));
    }
  }

  OfficeHours officeHours() {
    return OfficeHours.parse(hours);
  }

  /// All that is promised: to raised hands, then by grade.
  SequencedMap<String, Duration> promised() {
    var all = new LinkedHashMap<String, Duration>();
    all.put(HAND, toHands());
    for (String letter : List.of("A", "B", "C")) {
      all.put(letter, promise.getOrDefault(letter, USUAL.getOrDefault(letter, LONGEST)));
      new TreeMap<>(promise)
          .forEach((name, length) -> {
            if (name.startsWith(letter)) {
              all.put(name, length);
            }
          });
    }
    return all;
  }

  Duration toHands() {
    return promise.getOrDefault(HAND, USUAL.getOrDefault(HAND, LONGEST));
  }

  Duration promised(boolean isRaisedHand, Grade grade) {
    String whole = grade.toString();
    List<String> names = isRaisedHand ? List.of(HAND) : List.of(whole, whole.substring(0, 1));
    return names.stream()
        .filter(promise::containsKey)
        .findFirst()
        .map(promise::get)
        .orElseGet(() -> USUAL.getOrDefault(names.getLast(), LONGEST));
  }
}
