package org.usher.scoring;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tries models and lines on those who were handed over, before anything changes.
@Component
public class Replays {

  /// As many as can be scored while somebody waits.
  private static final int MOST_CASES = 5_000;

  private final PastCases cases;
  private final Models models;
  private final StoredModels stored;

  Replays(PastCases cases, Models models, StoredModels stored) {
    this.cases = cases;
    this.models = models;
    this.stored = stored;
  }

  /// @throws IllegalArgumentException when there is no such model
  @Transactional(readOnly = true)
  public Replay of(String version) {
    return Replay.of(cases.newest(MOST_CASES), models.running(), stored.model(version));
  }

  /// Puts the same points with another line to work.
  @Transactional
  public void moveLine(String version, Points line, UUID by) {
    var moved = stored.model(version).withThreshold(line);
    stored.keep(moved);
    models.release(moved.version(), by);
  }
}
