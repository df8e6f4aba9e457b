package org.usher.scoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Makes the model of `scoring.yaml` a part of the snapshot, so that rules are checked and swapped
/// together with the questions and pages they speak of.
@Component
class ScoringPart implements SnapshotPart<ScoringModel> {

  private static final String FILE = "scoring.yaml";

  private final RecentModels models;

  ScoringPart(RecentModels models) {
    this.models = models;
  }

  @Override
  public Class<ScoringModel> type() {
    return ScoringModel.class;
  }

  @Override
  public ScoringModel compile(Snapshot draft, Material material, Problems problems) {
    return material
        .yaml(FILE)
        .map(file -> new ModelReader(draft).read(file))
        .map(models::remember)
        .orElseGet(() -> missing(problems));
  }

  private static ScoringModel missing(Problems problems) {
    if (problems.all().stream().noneMatch(problem -> problem.file().equals(FILE))) {
      problems.add(FILE, 0, "This file is missing: it says who is ready to talk");
    }
    return new ScoringModel(
        "", Points.ZERO, Points.ZERO, GradeLines.STAND_IN, List.of(), List.of(), List.of());
  }
}
