package org.usher.brand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Something a brand says: in each of its languages, or once for all of them.
///
/// @param words by language, the first standing in where one is missing; under the empty name when
///   they are said once for all
public record Saying(SequencedMap<String, String> words) {

  private static final String ALL = "";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  public Saying {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A brand says something, not nothing");
    }
    words = new LinkedHashMap<>(words);
  }

  static Saying always(String words) {
    var all = new LinkedHashMap<String, String>();
    all.put(ALL, words);
    return new Saying(all);
  }

  /// What a value of YAML says; empty when it is neither some text nor texts by language.
  static Optional<Saying> read(Object value) {
    return switch (value) {
      case String words when !words.isBlank() -> Optional.of(always(words.strip()));
      case Map<?, ?> languages -> byLanguage(languages);
      default -> Optional.empty();
    };
  }

  private static Optional<Saying> byLanguage(Map<?, ?> languages) {
    var words = new LinkedHashMap<String, String>();
    languages.forEach((language, said) -> {
      if (language instanceof String name
          && LANGUAGE.matcher(name).matches()
          && said instanceof String text
          && !text.isBlank()) {
        words.put(name, text.strip());
      }
    });
    return words.size() == languages.size() && !words.isEmpty()
        ? Optional.of(new Saying(words))
        : Optional.empty();
  }

  Said in(String language) {
    String own = words.get(language);
    if (own != null) {
      return new Said(own, Optional.empty());
    }
    var first = words.firstEntry();
    return new Said(
        first.getValue(), Optional.of(first.getKey()).filter(name -> !name.equals(ALL)));
  }
}
