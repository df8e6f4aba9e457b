package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.staff.AccountId;

/// What happened to a lead, when, and by whom.
///
/// @param by empty when it was the buyer or the portal; with [StepKind#ROUTED] whose company it is,
///   when they were not here to get the lead
/// @param assignedTo to whom it was given; with [StepKind#ASSIGNED] and [StepKind#ROUTED]; with
///   [StepKind#RELEASED] who had it
/// @param reason name of a [Rejection], a [Loss], a [Way] or a [RouteReason]; with
///   [StepKind#TAKEN_BACK] that of the kind of step that was taken back; with [StepKind#MARKED] of
///   a [Mark], empty when one was taken back; with [StepKind#REGRADED] `UP`, `DOWN` or `BACK` to
///   what it was
/// @param amount only with [StepKind#WON]
/// @param until when it comes back
/// @param other the lead it was merged with
/// @param detail slug of the page that was sent, id of the rule that routed it, name of the
///   [Standing] of the company whose owner got it, number of the line of evidence from 1,
///   destination it was sent to again
public record HistoryLine(
    Instant at,
    StepKind kind,
    Optional<AccountId> by,
    Optional<AccountId> assignedTo,
    Optional<String> reason,
    Optional<Amount> amount,
    Optional<Instant> until,
    Optional<LeadId> other,
    Optional<String> detail) {}
