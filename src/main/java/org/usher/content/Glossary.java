package org.usher.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.usher.design.Text;

/// The words of the trade that the site explains, from `glossary.yaml`. Immutable.
public final class Glossary {

  static final Glossary EMPTY = new Glossary(List.of(), List.of());

  private final Map<String, List<Term>> byLanguage = new LinkedHashMap<>();

  /// @param languages of the site
  Glossary(List<Entry> entries, List<String> languages) {
    for (String language : languages) {
      byLanguage.put(
          language,
          entries.stream()
              .filter(entry -> entry.means().byLanguage().containsKey(language))
              .map(entry -> entry.in(language))
              .toList());
    }
  }

  /// The terms that are explained in a language, in the order of the file.
  public List<Term> terms(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  /// A term in one language.
  ///
  /// @param id unique; a part of ids in the page
  /// @param pattern finds it in a text, in whatever form the file lists
  public record Term(String id, String word, String means, Pattern pattern) {}

  /// A term in all languages.
  ///
  /// @param forms other forms of the word, in whatever language
  record Entry(String id, Text word, Text means, List<String> forms) {
    private Term in(String language) {
      String any =
          Stream.concat(Stream.of(word.in(language)), forms.stream())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      return new Term(
          id,
          word.in(language),
          means.in(language),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}-])(?:%s)(?![\\p{L}\\p{N}-])".formatted(any),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }
}
