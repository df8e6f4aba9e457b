package org.usher.content;

import java.util.List;

/// What stands in a YAML file, with lines and without types: every scalar is a text until
/// [YamlNode] reads it as something. Immutable.
sealed interface YamlTree {

  /// Counted from 1.
  int line();

  /// @param isPlain without quotes
  record Scalar(int line, String value, boolean isPlain) implements YamlTree {}

  record Sequence(int line, List<YamlTree> items) implements YamlTree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// @param entries in the order of the file, without duplicates
  record Mapping(int line, List<Entry> entries) implements YamlTree {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  record Entry(int line, String key, YamlTree value) {}

  /// Stands for what should be there and is not, and has already been reported.
  record Missing(int line) implements YamlTree {}
}
