package org.usher.matching;

import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Makes `journey.yaml` a part of the snapshot. A site without the file has neither committee nor
/// comparisons.
@Component
final class JourneyPlanPart implements SnapshotPart<JourneyPlan> {

  private static final String FILE = "journey.yaml";

  @Override
  public Class<JourneyPlan> type() {
    return JourneyPlan.class;
  }

  @Override
  public JourneyPlan compile(Snapshot draft, Material material, Problems problems) {
    return material
        .yaml(FILE)
        .map(file -> new JourneyPlanReader(draft).read(file))
        .orElse(JourneyPlan.EMPTY);
  }
}
