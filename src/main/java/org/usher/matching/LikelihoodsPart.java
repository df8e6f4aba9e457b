package org.usher.matching;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Has the [Likelihoods] compiled with the snapshot.
@Component
final class LikelihoodsPart implements SnapshotPart<Likelihoods> {

  private final Memory memory;

  @Autowired
  LikelihoodsPart(Memory memory) {
    this.memory = memory;
  }

  /// By the editors' marks alone.
  LikelihoodsPart() {
    this(Memory.none());
  }

  @Override
  public Class<Likelihoods> type() {
    return Likelihoods.class;
  }

  @Override
  public String version() {
    return memory.version();
  }

  @Override
  public Likelihoods compile(Snapshot draft, Material material, Problems problems) {
    return compile(draft);
  }

  Likelihoods compile(Snapshot draft) {
    return new Likelihoods(
        draft,
        memory.lessons((known, outcomes) -> new Likelihoods(draft, known).surprise(outcomes)));
  }
}
