package org.usher.content;

/// The site was replaced by a new snapshot.
public record SnapshotPublished(String snapshotId) {}
