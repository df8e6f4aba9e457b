package org.usher.handoff;

import java.time.Instant;
import org.usher.lead.LeadId;
import org.usher.visitor.PersonId;

/// A lead has been handed to sales: it stands at the desk, and its messages are on their way.
/// Published in the transaction that does it.
public record LeadHandedOff(LeadId lead, PersonId person, boolean isRaisedHand, Instant at) {}
