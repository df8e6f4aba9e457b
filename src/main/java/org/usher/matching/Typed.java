package org.usher.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed, read: all the words, and those of them that must stand together because
/// they are in quotes. A quote without its partner is nothing.
///
/// @param words everything, quotes included
/// @param phrases the insides of pairs of quotes, in order
record Typed(String words, List<String> phrases) {

  /// More quotes than this are no search.
  private static final int MAX_PHRASES = 5;

  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");

  Typed {
    phrases = List.copyOf(phrases);
  }

  /// @param tongue the language they are read in: quotes around nothing but punctuation say nothing
  static Typed of(String words, Tongue tongue) {
    var phrases = new ArrayList<String>();
    Matcher quoted = QUOTED.matcher(words);
    while (quoted.find() && phrases.size() < MAX_PHRASES) {
      if (!tongue.words(quoted.group(1)).isEmpty()) {
        phrases.add(quoted.group(1).strip());
      }
    }
    return new Typed(words, phrases);
  }

  /// The same words wherever they stand.
  Typed loosely() {
    return new Typed(words, List.of());
  }
}
