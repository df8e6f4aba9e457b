package org.usher.scoring;

import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Reads `scoring.draft.yaml`, which may be missing, as strictly as `scoring.yaml`: what was tried
/// can then be renamed and runs.
@Component
class DraftPart implements SnapshotPart<ScoringDraft> {

  private static final String FILE = "scoring.draft.yaml";

  @Override
  public Class<ScoringDraft> type() {
    return ScoringDraft.class;
  }

  @Override
  public ScoringDraft compile(Snapshot draft, Material material, Problems problems) {
    return new ScoringDraft(material.yaml(FILE).map(file -> new ModelReader(draft).read(file)));
  }
}
