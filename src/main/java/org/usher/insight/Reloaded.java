package org.usher.insight;

/// What reading the content again has changed.
///
/// @param hasChanged whether another edition is shown now
public record Reloaded(Published published, boolean hasChanged) {}
