package org.usher.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The words on our own screens, in every language we have them. They stand in
/// `vaadin-i18n/<module>.properties` (English) and `vaadin-i18n/<module>_de.properties`, in UTF-8,
/// under keys that begin with the module: `staff.sign-in.title`.
///
/// Patterns are those of [MessageFormat], except that an apostrophe is just an apostrophe. A
/// language that lacks a key says it in English. Safe for use by many threads.
@Component
public final class Words {

  /// Language of the files without a language in their name.
  public static final String FIRST_LANGUAGE = "en";

  private static final Pattern FILE =
      Pattern.compile("(?<module>[a-z-]+)(_(?<language>[a-z]{2,3}))?\\.properties");

  private final Map<String, Map<String, String>> patternsByLanguage = new HashMap<>();
  private final Map<Said, MessageFormat> formats = new ConcurrentHashMap<>();

  /// Reads all words from the class path.
  ///
  /// @throws IllegalStateException when two files say the same key
  public Words() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:vaadin-i18n/*.properties");
      for (Resource file : files) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The words in vaadin-i18n cannot be read", e);
    }
  }

  /// The words of `key` with the arguments in their places.
  ///
  /// @param language tag as `en` or `de`; an unknown one says it in English
  /// @throws IllegalArgumentException when no file has the key
  public String say(String language, String key, Object... arguments) {
    var format = formats.computeIfAbsent(new Said(language, key), this::format);
    return ((MessageFormat) format.clone()).format(arguments);
  }

  /// Whether `key` can be said.
  public boolean has(String key) {
    return find(FIRST_LANGUAGE, key) != null;
  }

  /// The language itself when it has words, else English.
  public String languageFor(String language) {
    return patternsByLanguage.containsKey(language) ? language : FIRST_LANGUAGE;
  }

  /// The keys that a language says in English for want of words of its own.
  public SortedSet<String> missing(String language) {
    var missing = new TreeSet<>(patternsByLanguage.getOrDefault(FIRST_LANGUAGE, Map.of()).keySet());
    missing.removeAll(patternsByLanguage.getOrDefault(language, Map.of()).keySet());
    return missing;
  }

  /// The languages that have at least one word.
  public SequencedSet<String> languages() {
    return new TreeSet<>(patternsByLanguage.keySet());
  }

  private void read(Resource file) throws IOException {
    var name = FILE.matcher(String.valueOf(file.getFilename()));
    if (!name.matches()) {
      throw new IllegalStateException(
          "Words stand in '<module>.properties' or '<module>_<language>.properties', not in '%s'"
              .formatted(file));
    }
    var language = name.group("language");
    var patterns =
        patternsByLanguage.computeIfAbsent(
            language == null ? FIRST_LANGUAGE : language, unused -> new HashMap<>());
    for (var entry : load(file).entrySet()) {
      if (patterns.put(entry.getKey().toString(), entry.getValue().toString()) != null) {
        throw new IllegalStateException(
            "'%s' is said twice, the second time in %s".formatted(entry.getKey(), file));
      }
    }
  }

  private static Properties load(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private MessageFormat format(Said said) {
    var pattern = find(said.language, said.key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "No file in vaadin-i18n has words for '%s'".formatted(said.key));
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.forLanguageTag(said.language));
  }

  private @Nullable String find(String language, String key) {
    var pattern = patternsByLanguage.getOrDefault(language, Map.of()).get(key);
    return pattern == null
        ? patternsByLanguage.getOrDefault(FIRST_LANGUAGE, Map.of()).get(key)
        : pattern;
  }

  private record Said(String language, String key) {}
}
