package org.usher.engagement;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of typed words what may point at a person: addresses and numbers.
final class SearchWords {

  /// Longer ones are seldom typed twice, and never by enough visits.
  private static final int MAX_LENGTH = 80;

  private static final int MAX_WORD = 40;

  /// So much of what was typed is looked at.
  private static final int MAX_TYPED = 500;

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{C}\"'<>()\\[\\]{},;!?]+");
  private static final Pattern ADDRESS_OR_NUMBER =
      Pattern.compile("@|://|\\p{N}|[\\p{L}-]\\.\\p{L}{2}");

  private SearchWords() {}

  /// Each of the words that [#scrub] leaves, unless it is but a letter or longer than any word.
  static Set<String> each(String typed) {
    return Arrays.stream(scrub(typed).split(" "))
        .filter(word -> word.length() >= 2 && word.length() <= MAX_WORD)
        .collect(toCollection(LinkedHashSet::new));
  }

  /// The words in lower case, one space between them, without addresses and numbers; empty when
  /// nothing is left, or too much.
  static String scrub(String typed) {
    String looked = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
    String even = Normalizer.normalize(looked, Normalizer.Form.NFKC).toLowerCase(ROOT);
    String words =
        Arrays.stream(BETWEEN.split(even))
            .filter(word -> !word.isEmpty() && !ADDRESS_OR_NUMBER.matcher(word).find())
            .collect(joining(" "));
    return words.length() <= MAX_LENGTH ? words : "";
  }
}
