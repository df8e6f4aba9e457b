package org.usher.scoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tries models and lines on those who were handed over, before anything changes.
@Component
public class Replays {

  private final PastCases cases;
  private final Models models;
  private final StoredModels stored;
  private final Learning learning;
  private final Footing footing;
  private final ScoringProperties properties;

  Replays(
      PastCases cases,
      Models models,
      StoredModels stored,
      Learning learning,
      Footing footing,
      ScoringProperties properties) {
    this.cases = cases;
    this.models = models;
    this.stored = stored;
    this.learning = learning;
    this.footing = footing;
    this.properties = properties;
  }

  /// Those who are looked at: the newest, as many as can be scored while somebody waits.
  @Transactional(readOnly = true)
  public Past past() {
    int most = properties.backtest();
    return Past.newest(cases.newest(most + 1, footing.isSimulated()), most);
  }

  /// @throws IllegalArgumentException when there is no such model
  @Transactional(readOnly = true)
  public Replay of(String version, Past past) {
    return Replay.of(past.cases(), models.running(), stored.model(version));
  }

  /// The same with the rules their author is about to publish; empty when there are none.
  @Transactional(readOnly = true)
  public Optional<Replay> ofDraft(Past past) {
    return models.drafted().map(draft -> Replay.of(past.cases(), models.running(), draft));
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
