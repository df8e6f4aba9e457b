package org.usher.lead;

import java.util.Optional;
import org.usher.scoring.Outcome;
import org.usher.scoring.Retraction;
import org.usher.scoring.ScoreId;

/// Sales has taken back a verdict. Published in the transaction that keeps it.
///
/// @param before the verdict that stands again
public record VerdictTakenBack(LeadId lead, ScoreId scoreId, Optional<VerdictGiven> before)
    implements Retraction {

  @Override
  public Optional<ScoreId> score() {
    return Optional.of(scoreId);
  }

  @Override
  public Optional<Outcome> stands() {
    return before.map(given -> given);
  }
}
