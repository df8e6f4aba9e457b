package org.usher.lead;

import java.time.Instant;

/// Something the buyer did, and when.
public record Moment(Instant at, String words) {}
