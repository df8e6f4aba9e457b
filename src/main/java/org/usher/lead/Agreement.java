package org.usher.lead;

import java.time.Instant;
import org.usher.visitor.Purpose;

/// What the buyer agreed to.
///
/// @param textVersion which words they agreed to
public record Agreement(Purpose purpose, String textVersion, Instant at) {}
