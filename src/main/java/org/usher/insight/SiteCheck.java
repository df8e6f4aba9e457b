package org.usher.insight;

import java.time.Instant;
import java.util.Optional;
import org.usher.matching.Checkup;

/// How the checking of the published site stands.
///
/// @param isRunning whether it is being checked at this moment
/// @param last what was found last; empty when it was never checked since the portal started
/// @param at when that was
/// @param isOutdated whether another edition has been published since
public record SiteCheck(
    boolean isRunning, Optional<Checkup> last, Optional<Instant> at, boolean isOutdated) {}
