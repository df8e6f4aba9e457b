package org.usher.lead;

import java.time.Instant;

/// A page as the buyer saw it.
///
/// @param slug where it stood
/// @param isRead whether it was really read, and not just opened
/// @param digest of the very revision, by which [ReadPages] finds it
/// @param isOldestKnown whether it is the oldest text that was known, and may not be what they saw;
///   false for what was kept before that was noted
public record ReadPage(
    String slug,
    String title,
    Instant at,
    boolean isRead,
    double seconds,
    String digest,
    boolean isOldestKnown) {}
