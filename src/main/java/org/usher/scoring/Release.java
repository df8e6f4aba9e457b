package org.usher.scoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A model that was put to work in place of the one before.
///
/// @param number counts up
/// @param version of the model
/// @param by account of whoever did it; empty when the rules in the content were changed
public record Release(int number, String version, Instant at, Optional<UUID> by) {}
