package org.usher.matching;

import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Has the [Likelihoods] compiled with the snapshot.
@Component
final class LikelihoodsPart implements SnapshotPart<Likelihoods> {

  @Override
  public Class<Likelihoods> type() {
    return Likelihoods.class;
  }

  @Override
  public Likelihoods compile(Snapshot draft, Material material, Problems problems) {
    return new Likelihoods(draft);
  }
}
