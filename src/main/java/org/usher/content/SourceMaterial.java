package org.usher.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The files of one compilation, each parsed once.
final class SourceMaterial implements Material {

  private final Sources sources;
  private final Problems problems;
  private final Map<String, Optional<YamlNode>> parsed = new HashMap<>();

  SourceMaterial(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  @Override
  public Optional<YamlNode> yaml(String file) {
    return parsed.computeIfAbsent(file, this::parse);
  }

  /// Reports when the file does not exist.
  Optional<YamlNode> required(String file) {
    if (!sources.texts().containsKey(file)) {
      problems.add(file, 0, "This file is missing or cannot be read");
    }
    return yaml(file);
  }

  private Optional<YamlNode> parse(String file) {
    return Optional.ofNullable(sources.texts().get(file))
        .flatMap(source -> YamlParser.parse(file, 1, source.text(), problems))
        .map(tree -> new YamlNode(file, "The file", tree, problems));
  }
}
