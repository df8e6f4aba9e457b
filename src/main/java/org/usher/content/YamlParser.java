package org.usher.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads YAML as data and nothing else. No object is ever made from it: tags, anchors and aliases
/// are refused, and nesting is limited, so that a small file stays small in memory.
final class YamlParser {

  /// Our deepest file needs five.
  private static final int MAX_DEPTH = 20;

  private final String file;
  private final int firstLine;
  private final Parser events;
  private final Problems problems;

  private YamlParser(String file, int firstLine, String yaml, Problems problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.events = new ParserImpl(new StreamReader(yaml), new LoaderOptions());
    this.problems = problems;
  }

  /// The tree; empty when it is not YAML as we allow it, which is then reported.
  ///
  /// @param firstLine the line of the file in which `yaml` begins, counted from 1
  static Optional<YamlTree> parse(String file, int firstLine, String yaml, Problems problems) {
    try {
      return Optional.of(new YamlParser(file, firstLine, yaml, problems).document());
    } catch (Refused refused) {
      problems.add(file, refused.line, refused.says);
    } catch (MarkedYAMLException broken) {
      problems.add(file, firstLine + line(broken.getProblemMark()), message(broken));
    } catch (ReaderException broken) {
      int line =
          firstLine
              + (int) yaml.codePoints().limit(broken.getPosition()).filter(c -> c == '\n').count();
      problems.add(
          file, line, "The character U+%04X is not allowed".formatted(broken.getCodePoint()));
    }
    return Optional.empty();
  }

  private YamlTree document() {
    events.getEvent();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new Refused(firstLine, "There is nothing here");
    }
    events.getEvent();
    YamlTree tree = tree(1);
    events.getEvent();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw new Refused(
          lineOf(events.peekEvent()), "A second document begins here; one is allowed");
    }
    return tree;
  }

  private YamlTree tree(int depth) {
    Event event = events.getEvent();
    refuseReferences(event);
    if (depth > MAX_DEPTH) {
      throw new Refused(lineOf(event), "This is nested deeper than %d levels".formatted(MAX_DEPTH));
    }
    return switch (event) {
      case SequenceStartEvent sequence -> sequence(lineOf(sequence), depth);
      case MappingStartEvent mapping -> mapping(lineOf(mapping), depth);
      case ScalarEvent scalar ->
          new YamlTree.Scalar(lineOf(scalar), scalar.getValue(), scalar.isPlain());
      default -> throw new Refused(lineOf(event), "Expected a value");
    };
  }

  private YamlTree sequence(int line, int depth) {
    List<YamlTree> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(tree(depth + 1));
    }
    events.getEvent();
    return new YamlTree.Sequence(line, items);
  }

  private YamlTree mapping(int line, int depth) {
    var entries = new LinkedHashMap<String, YamlTree.Entry>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      var entry = entry(depth);
      var earlier = entries.putIfAbsent(entry.key(), entry);
      if (earlier != null) {
        problems.add(
            file,
            entry.line(),
            "'%s' stands here a second time, after line %d".formatted(entry.key(), earlier.line()));
      }
    }
    events.getEvent();
    return new YamlTree.Mapping(line, List.copyOf(entries.values()));
  }

  private YamlTree.Entry entry(int depth) {
    if (!(tree(depth + 1) instanceof YamlTree.Scalar key)) {
      throw new Refused(lineOf(events.peekEvent()), "A key is a word, not a list or a map");
    }
    return new YamlTree.Entry(key.line(), key.value(), tree(depth + 1));
  }

  private void refuseReferences(Event event) {
    if (event instanceof AliasEvent alias) {
      throw new Refused(
          lineOf(event),
          "Aliases are not allowed: write the value out instead of '*%s'"
              .formatted(alias.getAnchor()));
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw new Refused(
          lineOf(event), "Anchors are not allowed: '&%s'".formatted(node.getAnchor()));
    }
    String tag = tag(event);
    if (tag != null) {
      throw new Refused(lineOf(event), "Types are not allowed: '%s'".formatted(tag));
    }
  }

  private static @Nullable String tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case SequenceStartEvent sequence -> sequence.getTag();
      case MappingStartEvent mapping -> mapping.getTag();
      default -> null;
    };
  }

  private int lineOf(Event event) {
    return firstLine + line(event.getStartMark());
  }

  private static int line(@Nullable Mark mark) {
    return mark == null ? 0 : mark.getLine();
  }

  private static String message(MarkedYAMLException broken) {
    String problem = String.valueOf(broken.getProblem());
    String hint =
        switch (problem) {
          case String p when p.contains("mapping values are not allowed") ->
              ". A text that contains ': ' needs quotes";
          case String p when p.contains("'\\t") -> ". Indent with spaces, not with tabs";
          case String p when p.contains("expected <block end>") ->
              ". The indentation does not fit the lines above, or a quote is missing";
          case String p when p.contains("end of stream") -> ". A quote or a bracket is not closed";
          case String p when p.contains("expected ','") ->
              ". A text with one of , ? : [ ] { } needs quotes here";
          default -> "";
        };
    return "This is not YAML: " + problem + hint;
  }

  /// Well-formed YAML that we do not allow.
  private static final class Refused extends YAMLException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String says;

    Refused(int line, String says) {
      super(says);
      this.line = line;
      this.says = says;
    }
  }
}
