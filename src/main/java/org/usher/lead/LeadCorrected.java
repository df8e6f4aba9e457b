package org.usher.lead;

import java.time.Instant;
import java.util.Set;
import org.usher.visitor.CorrectedPart;

/// The buyer put right what a lead says of them. Published in the transaction of the correction.
public record LeadCorrected(LeadId lead, Set<CorrectedPart> parts, Instant at) {

  public LeadCorrected {
    parts = Set.copyOf(parts);
  }
}
