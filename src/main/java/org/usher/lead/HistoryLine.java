package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.staff.AccountId;

/// What happened to a lead, when, and by whom.
///
/// @param by empty when it was the buyer or the portal
/// @param assignedTo to whom it was given; only with [StepKind#ASSIGNED]
/// @param reason name of a [Rejection] or a [Loss]
/// @param amount only with [StepKind#WON]
public record HistoryLine(
    Instant at,
    StepKind kind,
    Optional<AccountId> by,
    Optional<AccountId> assignedTo,
    Optional<String> reason,
    Optional<Amount> amount) {}
