package org.usher.staff;

import java.time.Instant;
import java.util.Optional;

/// Who did what, and when.
///
/// @param actor empty when nobody was signed in, or the portal did it by itself
/// @param action such as `account.invited`
/// @param subject id of what it was done to
public record AuditLine(Instant at, Optional<AccountId> actor, String action, String subject) {}
