package org.usher.matching;

import java.util.Map;
import java.util.Optional;

/// German numbers are one word: `zweihundertfünfzig`. Up to 999,999. `Ein` and its forms alone are
/// an article and no number.
final class GermanNumbers {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("eins", 1),
          Map.entry("zwei", 2),
          Map.entry("zwo", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("fünf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("neun", 9),
          Map.entry("zehn", 10),
          Map.entry("elf", 11),
          Map.entry("zwölf", 12),
          Map.entry("dreizehn", 13),
          Map.entry("vierzehn", 14),
          Map.entry("fünfzehn", 15),
          Map.entry("sechzehn", 16),
          Map.entry("siebzehn", 17),
          Map.entry("achtzehn", 18),
          Map.entry("neunzehn", 19),
          Map.entry("zwanzig", 20),
          Map.entry("dreißig", 30),
          Map.entry("vierzig", 40),
          Map.entry("fünfzig", 50),
          Map.entry("sechzig", 60),
          Map.entry("siebzig", 70),
          Map.entry("achtzig", 80),
          Map.entry("neunzig", 90));

  private GermanNumbers() {}

  /// @param word in lower case
  static Optional<Integer> of(String word) {
    String written =
        word.replace("dreissig", "dreißig").replace("fuenf", "fünf").replace("zwoelf", "zwölf");
    return split(written, "tausend", 1000, 999)
        .or(() -> split(written, "hundert", 100, 9))
        .or(() -> tens(written))
        .or(() -> Optional.ofNullable(WORDS.get(written)));
  }

  /// How often a large number, and what is added to it: `zwei` `hundert` `fünfzig`.
  private static Optional<Integer> split(String word, String large, int worth, int most) {
    int at = word.indexOf(large);
    if (at < 0) {
      return Optional.empty();
    }
    String before = word.substring(0, at);
    String after = word.substring(at + large.length());
    String rest = after.startsWith("und") ? after.substring(3) : after;
    Optional<Integer> times = before.isEmpty() ? Optional.of(1) : many(before);
    Optional<Integer> added = rest.isEmpty() ? Optional.of(0) : many(rest);
    return times
        .filter(number -> number <= most)
        .flatMap(number -> added.filter(more -> more < worth).map(more -> number * worth + more));
  }

  /// `fünfundzwanzig`: the one before the ten.
  private static Optional<Integer> tens(String word) {
    int at = word.indexOf("und");
    if (at < 0) {
      return Optional.empty();
    }
    var one = many(word.substring(0, at)).filter(number -> number < 10);
    var ten = many(word.substring(at + 3)).filter(number -> number >= 20 && number % 10 == 0);
    return one.flatMap(number -> ten.filter(more -> more < 100).map(more -> more + number));
  }

  private static Optional<Integer> many(String word) {
    return word.equals("ein") ? Optional.of(1) : of(word);
  }
}
