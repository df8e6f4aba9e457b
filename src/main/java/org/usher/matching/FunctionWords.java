package org.usher.matching;

import java.util.Set;

/// Words of every sentence, which alone say nothing: beside those that an analyser knows as common,
/// the words by which people ask and speak of themselves. Of English and German, in lower case.
final class FunctionWords {

  private static final Set<String> ALL =
      Set.of(
          "what", "how", "who", "why", "when", "where", "which", "do", "does", "did", "can", "i",
          "me", "my", "we", "us", "our", "you", "your", "them", "have", "has", "from", "about",
          "some", "any", "all", "first", "alone", "was", "wie", "wer", "wo", "ich", "wir", "uns");

  private FunctionWords() {}

  static boolean have(String word) {
    return ALL.contains(word);
  }
}
