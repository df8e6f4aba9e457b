package org.usher.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers in a sentence, in digits or in words: `forty people`, `1,200 users`, `a dozen of us`.
final class Amounts {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}([.,']\\d{3})+|\\d{1,9}");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fourty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Integer> LARGE =
      Map.of("dozen", 12, "dutzend", 12, "hundred", 100, "thousand", 1000, "million", 1_000_000);

  /// @param thing the word after the number, empty when it ends the sentence
  /// @param first place of its first word
  record Amount(double value, String thing, int first) {}

  private Amounts() {}

  /// @param words in lower case
  static List<Amount> in(List<String> words) {
    var amounts = new ArrayList<Amount>();
    int place = 0;
    while (place < words.size()) {
      int end = end(words, place);
      if (end > place) {
        String thing = end < words.size() ? words.get(end) : "";
        amounts.add(new Amount(value(words.subList(place, end)), thing, place));
      }
      place = Math.max(end, place + 1);
    }
    return amounts;
  }

  private static int end(List<String> words, int start) {
    int end = start;
    while (end < words.size() && isNumber(words.get(end), words, end, start)) {
      end++;
    }
    return end;
  }

  private static boolean isNumber(String word, List<String> words, int place, int start) {
    boolean joins =
        word.equals("and")
            && place > start
            && place + 1 < words.size()
            && SMALL.containsKey(words.get(place + 1))
            && LARGE.containsKey(words.get(place - 1));
    return joins || LARGE.containsKey(word) || number(word).isPresent();
  }

  private static double value(List<String> words) {
    double whole = 0;
    double part = 0;
    for (String word : words) {
      double large = LARGE.getOrDefault(word, 0);
      if (large >= 1000) {
        whole += Math.max(part, 1) * large;
        part = 0;
      } else if (large > 0) {
        part = Math.max(part, 1) * large;
      } else {
        part += number(word).orElse(0.0);
      }
    }
    return whole + part;
  }

  private static Optional<Double> number(String word) {
    return Optional.ofNullable(SMALL.get(word))
        .or(() -> GermanNumbers.of(word))
        .map(Integer::doubleValue)
        .or(() -> digits(word));
  }

  static Optional<Double> digits(String word) {
    return DIGITS.matcher(word).matches()
        ? Optional.of(Double.valueOf(word.replaceAll("[.,']", "")))
        : Optional.empty();
  }
}
