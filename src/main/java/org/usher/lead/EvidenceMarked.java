package org.usher.lead;

import java.time.Instant;
import java.util.Optional;
import org.usher.staff.AccountId;

/// A seller has judged one line of evidence. Published in the transaction that keeps it.
///
/// @param line id of an [EvidenceLine]
/// @param mark empty when it was taken back
public record EvidenceMarked(
    LeadId lead, String line, Optional<Mark> mark, AccountId by, Instant at) {}
