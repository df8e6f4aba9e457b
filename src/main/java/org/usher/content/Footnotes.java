package org.usher.content;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The footnotes of one page. `[^name]` in the text refers to the line `[^name]: …`, wherever in
/// the file that stands. They are numbered where they are shown, since of a group only one branch
/// is.
final class Footnotes {

  private static final String NAME = "\\[\\^([a-z0-9-]{1,40})\\]";
  private static final Pattern DEFINITION = Pattern.compile("^ {0,3}" + NAME + ":[ \\t]+(\\S.*)$");
  private static final Pattern REFERENCE = Pattern.compile(NAME);
  private static final Pattern CODE_OR_REFERENCE = Pattern.compile("(?s)<code.*?</code>|" + NAME);
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");

  private final String file;
  private final Problems problems;
  private final SequencedMap<String, Segment> definitions = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  private Footnotes(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Footnotes in(String file, Segment body, Problems problems) {
    var footnotes = new Footnotes(file, problems);
    footnotes.lines(body, new StringBuilder());
    return footnotes;
  }

  /// The body without the definitions; every other line keeps its place.
  Segment rest(Segment body) {
    var rest = new StringBuilder();
    new Footnotes(file, new Problems()).lines(body, rest);
    return new Segment(body.firstLine(), rest.toString());
  }

  private void lines(Segment body, StringBuilder rest) {
    int line = body.firstLine();
    boolean isCode = false;
    for (String content : body.text().lines().toList()) {
      isCode ^= FENCE.matcher(content).matches();
      Matcher definition = DEFINITION.matcher(content);
      boolean isDefinition = !isCode && definition.matches();
      if (isDefinition) {
        define(definition.group(1), new Segment(line, definition.group(2) + "\n"));
      }
      rest.append(isDefinition ? "" : content).append('\n');
      line++;
    }
  }

  private void define(String name, Segment text) {
    if (definitions.putIfAbsent(name, text) != null) {
      problems.add(file, text.firstLine(), "The footnote '%s' is written twice".formatted(name));
    }
  }

  SequencedMap<String, Segment> definitions() {
    return Collections.unmodifiableSequencedMap(definitions);
  }

  /// Clean HTML with its references made links to the notes.
  ///
  /// @param segment what the HTML was made from
  String linked(String html, Segment segment) {
    return CODE_OR_REFERENCE
        .matcher(html)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null ? found.group() : link(found.group(1), segment)));
  }

  private String link(String name, Segment segment) {
    if (!definitions.containsKey(name)) {
      problems.add(
          file,
          lineOf("[^" + name + "]", segment),
          "There is no footnote '%s'; it is written as a line '[^%s]: …'%s"
              .formatted(name, name, Nearest.hint(name, definitions.keySet())));
      return "";
    }
    used.add(name);
    return "<sup><a class=\"note\" href=\"#n-%s\">%s</a></sup>".formatted(name, name);
  }

  private static int lineOf(String reference, Segment segment) {
    int at = Math.max(0, segment.text().indexOf(reference));
    return segment.firstLine()
        + (int) segment.text().substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /// Text for the index, without references.
  static String without(String text) {
    return REFERENCE.matcher(text).replaceAll("");
  }

  /// Reports notes that nothing refers to.
  void close() {
    for (Map.Entry<String, Segment> note : definitions.entrySet()) {
      if (!used.contains(note.getKey())) {
        problems.add(
            file,
            note.getValue().firstLine(),
            "Nothing refers to the footnote '%s'; write [^%s] where it belongs"
                .formatted(note.getKey(), note.getKey()));
      }
    }
  }
}
