package org.usher.post;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One try to deliver, recorded before it is made.
///
/// @param number from 1; goes on counting after a replay
/// @param endedAt empty while it is under way
/// @param outcome empty while it is under way
/// @param status what the receiver answered, in the numbers of HTTP or SMTP
public record Attempt(
    int number,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Outcome> outcome,
    OptionalInt status) {}
