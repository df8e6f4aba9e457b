package org.usher.staff;

import java.time.Instant;

/// What browsers blocked in pages of this portal, and how often.
///
/// @param directive which part of the policy forbids it, in the words of the policy; `other` for
///   one that we do not know
/// @param times since the portal started
/// @param last when a browser said so last
public record Blocked(String directive, BlockedKind kind, long times, Instant last) {}
