package org.usher.scoring;

import java.time.Instant;
import java.util.Optional;
import org.usher.visitor.PersonId;

/// What became of somebody who was handed to sales. The event of a later module that says so
/// implements this, and the score's model learns from it.
public interface Outcome {

  PersonId person();

  /// The score with which the person was handed over; empty when the person raised a hand and had
  /// none.
  Optional<ScoreId> score();

  Result result();

  /// When sales said so.
  Instant at();

  /// What sales said.
  enum Result {
    /// Worth a conversation.
    ACCEPTED,
    /// Not worth one: counts against the score.
    REJECTED,
    /// A good person at a bad time: says nothing against the score.
    NOT_YET,
    /// The data were wrong: left out of learning.
    UNUSABLE,
    WON,
    LOST
  }
}
