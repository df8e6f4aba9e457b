package org.usher.content;

import java.time.Instant;
import java.util.Optional;

/// A snapshot and how long it is the right one for its sources.
///
/// @param nextDue when a page is to be added whose time has come
record Compilation(Snapshot snapshot, Optional<Instant> nextDue) {}
