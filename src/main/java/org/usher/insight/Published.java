package org.usher.insight;

import java.time.Instant;
import org.usher.content.Report;

/// What is published, and what came of the last attempt to publish.
///
/// @param edition id of the snapshot, the same for the same files
/// @param since when it took the place of the one before
/// @param pages how many
/// @param questions how many
public record Published(String edition, Instant since, int pages, int questions, Report report) {}
