package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.staff.AccountId;

/// Nobody was in touch with the buyer in the time that was promised. Published in the transaction
/// that takes it down.
///
/// @param tell address of who stands in, else empty: the administrators are told
public record LeadOverdue(
    LeadId lead, Optional<AccountId> owner, Instant due, Instant at, String tell) {}
