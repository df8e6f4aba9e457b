package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.scoring.Grade;
import org.usher.staff.AccountId;

/// A lead as one line of a list.
///
/// @param company may be empty
/// @param waitingSince when it was raised
/// @param owner who has it, or has yet to take it
/// @param reason why this lead, in one sentence
/// @param clock what was promised
/// @param returnsAt when it comes back by itself, as long as it rests
/// @param cameBackAt when the buyer was last on the site again, while sales has the lead
/// @param team whose it is; empty: everybody's
/// @param isSimulated whether it is part of a demonstration
public record LeadLine(
    LeadId id,
    String name,
    String company,
    Grade grade,
    boolean isRaisedHand,
    Instant waitingSince,
    Status status,
    Optional<AccountId> owner,
    String reason,
    LeadClock clock,
    Optional<Instant> returnsAt,
    Optional<Instant> cameBackAt,
    String team,
    boolean isSimulated) {}
