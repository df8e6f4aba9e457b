package org.usher.post;

import java.time.Instant;
import java.util.Optional;

/// How a destination does.
///
/// @param waiting deliveries under way, or waiting for another attempt
/// @param dead deliveries that were given up
/// @param lastArrival when something last arrived there
/// @param lastFailure the latest failed attempt, when it is later than the last arrival
public record Health(
    long waiting,
    long dead,
    boolean isSwitchedOff,
    Optional<Instant> lastArrival,
    Optional<Attempt> lastFailure) {}
