package org.usher.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;
import org.usher.content.YamlNode;
import org.usher.design.Text;

/// Reads `promise.yaml`, which may be missing.
@Component
class PromisePart implements SnapshotPart<Promise> {

  private static final String FILE = "promise.yaml";
  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_STAGE_LENGTH = 300;
  private static final int MAX_LEADS = 100_000;
  private static final int WHOLE = 100;

  @Override
  public Class<Promise> type() {
    return Promise.class;
  }

  @Override
  public Promise compile(Snapshot draft, Material material, Problems problems) {
    return material
        .yaml(FILE)
        .map(file -> read(file, draft.settings().languages()))
        .orElse(Promise.NONE);
  }

  private static Promise read(YamlNode file, List<String> languages) {
    file.allow("name", "capacity", "stages", "goals");
    Optional<YamlNode> goals =
        file.find("goals").map(given -> given.allow("leads-per-week", "accepted"));
    return new Promise(
        file.get("name").text(1, MAX_NAME_LENGTH),
        file.get("capacity").integer(1, MAX_LEADS),
        stages(file.get("stages"), languages),
        goal(goals, "leads-per-week", MAX_LEADS),
        goal(goals, "accepted", WHOLE));
  }

  private static SequencedMap<String, Text> stages(YamlNode node, List<String> languages) {
    var stages = new LinkedHashMap<String, Text>();
    node.entries()
        .forEach((stage, words) -> stages.put(stage, words.words(languages, MAX_STAGE_LENGTH)));
    return stages;
  }

  private static int goal(Optional<YamlNode> goals, String key, int most) {
    return goals.flatMap(given -> given.find(key)).map(given -> given.integer(1, most)).orElse(0);
  }
}
