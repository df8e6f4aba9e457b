package org.usher.lead;

import java.time.Instant;

/// A page as the buyer saw it.
///
/// @param slug where it stood
/// @param isRead whether it was really read, and not just opened
/// @param digest of the very revision, by which [ReadPages] finds it
/// @param isCertain whether it is what they saw; else it is the oldest text that was known
public record ReadPage(
    String slug,
    String title,
    Instant at,
    boolean isRead,
    double seconds,
    String digest,
    boolean isCertain) {}
