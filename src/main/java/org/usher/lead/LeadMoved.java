package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.staff.AccountId;

/// A lead was taken, given to somebody or decided. Published in the transaction that does it.
public record LeadMoved(LeadId lead, Status status, Optional<AccountId> owner, Instant at) {}
