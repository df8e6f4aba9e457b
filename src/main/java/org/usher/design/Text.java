package org.usher.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Words for readers, in one or more languages. The first language is the one to fall back to.
///
/// @param byLanguage language tag (`en`, `de`) to words; at least one
public record Text(SequencedMap<String, String> byLanguage) {

  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A text needs words in at least one language");
    }
    byLanguage = new LinkedHashMap<>(byLanguage);
  }

  /// Words in a single language.
  public static Text of(String language, String words) {
    return new Text(new LinkedHashMap<>(Map.of(language, words)));
  }

  /// The words in `language`, else in the first language there is.
  public String in(String language) {
    String words = byLanguage.get(language);
    return words == null ? byLanguage.firstEntry().getValue() : words;
  }

  @Override
  public SequencedMap<String, String> byLanguage() {
    return new LinkedHashMap<>(byLanguage);
  }
}
