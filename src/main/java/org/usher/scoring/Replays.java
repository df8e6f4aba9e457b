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
  private final Learning learning;
  private final Footing footing;

  Replays(PastCases cases, Models models, StoredModels stored, Learning learning, Footing footing) {
    this.cases = cases;
    this.models = models;
    this.stored = stored;
    this.learning = learning;
    this.footing = footing;
  }

  /// Those who are looked at.
  @Transactional(readOnly = true)
  public Past past() {
    return new Past(cases.newest(MOST_CASES, footing.isSimulated()));
  }

  /// @throws IllegalArgumentException when there is no such model
  @Transactional(readOnly = true)
  public Replay of(String version, Past past) {
    return Replay.of(past.cases(), models.running(), stored.model(version));
  }

  /// Puts the points that run, or those of the draft, with another line to work.
  ///
  /// @throws DraftRefused when this neither runs nor is a draft that has beaten what runs: nothing
  ///   gets in by way of its line
  /// @throws SimulatedRefused when all verdicts are simulated
  @Transactional
  public void moveLine(String version, Points line, UUID by) {
    footing.requireReal();
    if (!version.equals(models.running().version()) && !learning.hasProvedItself(version)) {
      throw new DraftRefused(version);
    }
    var moved = stored.model(version).withThreshold(line);
    stored.keep(moved);
    models.release(moved.version(), by);
  }
}
