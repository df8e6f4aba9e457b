package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.scoring.Grade;
import org.usher.staff.AccountId;

/// A lead as one line of a list.
///
/// @param company may be empty
/// @param waitingSince when it was raised
/// @param reason why this lead, in one sentence
public record LeadLine(
    LeadId id,
    String name,
    String company,
    Grade grade,
    boolean isRaisedHand,
    Instant waitingSince,
    Status status,
    Optional<AccountId> owner,
    String reason) {}
