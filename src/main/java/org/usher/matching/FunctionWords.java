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

  /// Words that say how somebody asks rather than for what.
  private static final Set<String> ASKING =
      Set.of(
          "ask",
          "asks",
          "asked",
          "say",
          "says",
          "said",
          "tell",
          "know",
          "want",
          "wants",
          "need",
          "needs",
          "get",
          "much",
          "many",
          "more",
          "most",
          "would",
          "should",
          "could",
          "been",
          "had",
          "so",
          "than",
          "very",
          "also",
          "just",
          "only",
          "please",
          "fragt",
          "sagt",
          "sagen",
          "wissen",
          "brauche",
          "brauchen",
          "braucht",
          "möchte",
          "möchten",
          "gibt",
          "geht",
          "mehr");

  private FunctionWords() {}

  static boolean have(String word) {
    return ALL.contains(word);
  }

  static boolean areAskedWith(String word) {
    return ASKING.contains(word);
  }
}
