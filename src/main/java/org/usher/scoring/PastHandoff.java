package org.usher.scoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.usher.engagement.Facts;

/// Somebody who was handed over. By which way they came is known by their score, not by what has
/// become of the lead: one that came by score and took in a raised hand was still chosen by points.
///
/// @param lead id of what they became, as the desk's addresses have it
/// @param facts the score was made from
/// @param owner account of the seller who has or had them
public record PastHandoff(
    UUID lead, ScoreId score, Facts facts, Instant at, Optional<UUID> owner) {}
