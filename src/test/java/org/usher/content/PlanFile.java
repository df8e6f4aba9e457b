package org.usher.content;

import java.util.List;
import java.util.Optional;

/// Compiles a part of a snapshot from one YAML text, for tests.
public final class PlanFile {

  private PlanFile() {}

  /// What is wrong with the text, each with its place.
  public static List<String> problems(SnapshotPart<?> part, Snapshot draft, String yaml) {
    var problems = new Problems();
    var tree = YamlParser.parse("journey.yaml", 1, yaml, problems).orElseThrow();
    var node = new YamlNode("journey.yaml", "The file", tree, problems);
    part.compile(draft, file -> Optional.of(node), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  /// The part of a site that lacks the file.
  public static <T> T compiled(SnapshotPart<T> part, Snapshot draft) {
    return part.compile(draft, file -> Optional.empty(), new Problems());
  }
}
