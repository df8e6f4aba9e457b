package org.usher.scoring;

import java.util.Optional;

/// Sales has taken back what it said of somebody. The event of a later module that says so
/// implements this, and the model learns as if it had never been said.
public interface Retraction {

  /// With which the person was handed over; empty when there was none.
  Optional<ScoreId> score();

  /// What had been said before, and stands again; empty when nothing had.
  Optional<Outcome> stands();
}
