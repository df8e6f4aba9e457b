package org.usher.handoff;

import java.time.Instant;
import java.util.UUID;

/// A file of past leads that teaches.
///
/// @param leads how many of its rows do
public record PastFile(UUID id, String name, Instant takenAt, int leads) {}
