package org.usher.scoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.usher.engagement.Facts;

/// Somebody who was handed over.
///
/// @param lead id of what they became, as the desk's addresses have it
/// @param facts the score was made from
/// @param owner account of the seller who has or had them
/// @param isImported whether they were handed over elsewhere: they teach, and are counted nowhere
public record PastHandoff(
    UUID lead,
    ScoreId score,
    Facts facts,
    boolean isRaisedHand,
    Instant at,
    Optional<UUID> owner,
    boolean isImported) {

  Lane lane() {
    if (isImported) {
      return Lane.IMPORTED;
    }
    return isRaisedHand ? Lane.RAISED_HAND : Lane.BY_SCORE;
  }
}
