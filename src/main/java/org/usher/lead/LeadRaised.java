package org.usher.lead;

import java.time.Instant;
import org.usher.visitor.PersonId;

/// There is a new lead. Published in the transaction that makes it.
public record LeadRaised(LeadId lead, PersonId person, boolean isRaisedHand, Instant at) {}
