package org.usher.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.usher.design.Text;
import org.usher.question.Condition;
import org.usher.question.Questionnaire;

/// A value in a YAML file, to be read as what it should be.
///
/// Reading never fails. What is wrong is reported, with file and line, what was given and what is
/// allowed, and the reader goes on with a stand-in (an empty text, the lowest number, an empty
/// list), so that all problems of a file are found in one pass. Whoever reads throws the result
/// away when there were problems, so the stand-in is never seen.
///
/// ```java
/// node.allow("id", "points", "says");
/// String id = node.get("id").slug(40);
/// double points = node.find("points").map(n -> n.decimal(-100, 100)).orElse(0.0);
/// ```
public final class YamlNode {

  private final String file;
  private final String name;
  private final int keyLine;
  private final YamlTree tree;
  private final Problems problems;

  /// The whole of a file, or of a part of one that messages call `name`.
  YamlNode(String file, String name, YamlTree tree, Problems problems) {
    this(file, name, tree.line(), tree, problems);
  }

  private YamlNode(String file, String name, int keyLine, YamlTree tree, Problems problems) {
    this.file = file;
    this.name = name;
    this.keyLine = keyLine;
    this.tree = tree;
    this.problems = problems;
  }

  /// Path below the content folder.
  public String file() {
    return file;
  }

  /// As messages call it.
  String name() {
    return name;
  }

  /// Counted from 1.
  public int line() {
    return tree.line();
  }

  /// Reports something that only the reader can know to be wrong, at this place. A value that is
  /// missing was reported already and is not reported again.
  public void problem(String message) {
    if (!isMissing()) {
      problems.add(file, line(), message);
    }
  }

  /// Reports that the key under which this stands is wrong.
  void keyProblem(String message) {
    problems.add(file, keyLine, message);
  }

  /// Reports every key that is not one of these.
  public YamlNode allow(String... keys) {
    var allowed = List.of(keys);
    for (var entry : mapping()) {
      if (!allowed.contains(entry.key())) {
        problems.add(
            file,
            entry.line(),
            "Unknown key %s%s"
                .formatted(Nearest.quoted(entry.key()), Nearest.hint(entry.key(), allowed)));
      }
    }
    return this;
  }

  /// The value of a key that must be there.
  public YamlNode get(String key) {
    return find(key).orElseGet(() -> missing(key));
  }

  /// The value of a key that may be there.
  public Optional<YamlNode> find(String key) {
    return mapping().stream().filter(entry -> entry.key().equals(key)).findFirst().map(this::child);
  }

  /// All keys, which the writer of the file chose, and their values.
  public SequencedMap<String, YamlNode> entries() {
    var entries = new LinkedHashMap<String, YamlNode>();
    for (var entry : mapping()) {
      entries.put(entry.key(), child(entry));
    }
    return Collections.unmodifiableSequencedMap(entries);
  }

  public List<YamlNode> list() {
    return switch (tree) {
      case YamlTree.Sequence sequence -> items(sequence);
      case YamlTree.Missing missing -> List.of();
      case YamlTree.Scalar scalar -> wrong("a list", List.of());
      case YamlTree.Mapping mapping -> wrong("a list", List.of());
    };
  }

  /// A list, or a single value without brackets.
  public List<YamlNode> oneOrMore() {
    return tree instanceof YamlTree.Scalar ? List.of(this) : list();
  }

  /// One line of text, not empty; line breaks in it become spaces.
  public String text() {
    return scalar("a text", "", given -> Optional.of(given.replaceAll("\\s+", " ")));
  }

  /// One line of text with `min` to `max` characters.
  public String text(int min, int max) {
    String text = text();
    int length = text.codePointCount(0, text.length());
    if (!text.isEmpty() && (length < min || length > max)) {
      problem(
          "%s has %d to %d characters, not %d: %s"
              .formatted(name, min, max, length, Nearest.quoted(text)));
    }
    return text;
  }

  /// A name as it stands in addresses: lower case letters and digits, words joined by `-`.
  public String slug(int max) {
    return scalar(
        "lower case letters and digits joined by '-', at most " + max, "", Scalars.slug(max));
  }

  public int integer(int min, int max) {
    return scalar(
        "a whole number from %d to %d".formatted(min, max), min, Scalars.integer(min, max));
  }

  public double decimal(double min, double max) {
    return scalar(
        "a number from %s to %s".formatted(plain(min), plain(max)), min, Scalars.decimal(min, max));
  }

  public boolean isTrue() {
    return scalar("true or false", false, Scalars::truth);
  }

  /// A day, as `2026-11-01`.
  public LocalDate date() {
    return scalar("a date as 2026-11-01", LocalDate.EPOCH, Scalars::date);
  }

  /// A day, which begins at midnight UTC, or a time of a day, as `2026-11-01T09:00+01:00`.
  public Instant instant() {
    return scalar(
        "a date as 2026-11-01 or a time as 2026-11-01T09:00+01:00",
        Instant.EPOCH,
        Scalars::instant);
  }

  /// One of the constants, written in lower case with spaces: `DOES_NOT_FIT` as `does not fit`.
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    var byName = Scalars.names(type);
    return scalar(
        "one of " + String.join(", ", byName.keySet()),
        type.getEnumConstants()[0],
        given -> Optional.ofNullable(byName.get(given)));
  }

  /// Words for readers: a text in the first of these languages, or a map from language to text that
  /// has at least the first.
  public Text words(List<String> languages) {
    return words(languages, Integer.MAX_VALUE);
  }

  /// The same with at most `max` characters in each language.
  public Text words(List<String> languages, int max) {
    if (!(tree instanceof YamlTree.Mapping)) {
      String text = text(1, max);
      if (text.chars().anyMatch(Character::isLetter)) {
        languages.subList(1, languages.size()).forEach(this::untranslated);
      }
      return Text.of(languages.getFirst(), text);
    }
    allow(languages.toArray(String[]::new));
    var words = new LinkedHashMap<String, String>();
    words.put(languages.getFirst(), get(languages.getFirst()).text(1, max));
    for (String language : languages.subList(1, languages.size())) {
      find(language)
          .ifPresentOrElse(
              translated -> words.put(language, translated.text(1, max)),
              () -> untranslated(language));
    }
    return new Text(words);
  }

  private void untranslated(String language) {
    problems.add(new Untranslated(new Origin(file, line()), name, language));
  }

  /// A condition: question id to option id or a list of them.
  public Condition condition(Questionnaire questionnaire) {
    return new ConditionReader(questionnaire).read(this);
  }

  private boolean isMissing() {
    return tree instanceof YamlTree.Missing;
  }

  private List<YamlTree.Entry> mapping() {
    return switch (tree) {
      case YamlTree.Mapping mapping -> mapping.entries();
      case YamlTree.Missing missing -> List.of();
      case YamlTree.Scalar scalar -> wrong("keys with values", List.of());
      case YamlTree.Sequence sequence -> wrong("keys with values", List.of());
    };
  }

  private YamlNode missing(String key) {
    if (tree instanceof YamlTree.Mapping) {
      problem("%s has no '%s'".formatted(name, key));
    }
    return child(new YamlTree.Entry(line(), key, new YamlTree.Missing(line())));
  }

  private List<YamlNode> items(YamlTree.Sequence sequence) {
    return sequence.items().stream()
        .map(item -> new YamlNode(file, "An item of " + name, item, problems))
        .toList();
  }

  private YamlNode child(YamlTree.Entry entry) {
    String childName = "'%s'".formatted(entry.key());
    return new YamlNode(file, childName, entry.line(), entry.value(), problems);
  }

  private <T> T scalar(String needed, T standIn, Function<String, Optional<T>> read) {
    return switch (tree) {
      case YamlTree.Missing missing -> standIn;
      case YamlTree.Sequence sequence -> wrong(needed, standIn);
      case YamlTree.Mapping mapping -> wrong(needed, standIn);
      case YamlTree.Scalar scalar -> {
        String given = scalar.value().strip();
        yield given.isEmpty() || hasControls(given)
            ? wrong(needed, standIn)
            : read.apply(given).orElseGet(() -> wrong(needed, standIn));
      }
    };
  }

  private static boolean hasControls(String given) {
    return given.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  private <T> T wrong(String needed, T standIn) {
    problem("%s needs %s, not %s".formatted(name, needed, given()));
    return standIn;
  }

  private String given() {
    return switch (tree) {
      case YamlTree.Sequence sequence -> "a list";
      case YamlTree.Mapping mapping -> "keys with values";
      case YamlTree.Missing missing -> "nothing";
      case YamlTree.Scalar scalar ->
          scalar.value().isBlank() ? "nothing" : Nearest.quoted(scalar.value().strip());
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
