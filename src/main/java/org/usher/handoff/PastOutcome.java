package org.usher.handoff;

import java.time.Instant;
import java.util.Optional;
import org.usher.scoring.Outcome;
import org.usher.scoring.ScoreId;
import org.usher.visitor.PersonId;

/// What became of a lead of the past. Its person is nobody: all of one file go under the id of the
/// file, so that they can be taken back together.
record PastOutcome(PersonId person, ScoreId scored, Outcome.Result result, Instant at)
    implements Outcome {

  @Override
  public Optional<ScoreId> score() {
    return Optional.of(scored);
  }
}
