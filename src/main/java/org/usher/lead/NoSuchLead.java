package org.usher.lead;

/// There is no lead of that id, or its person has been erased.
public final class NoSuchLead extends LeadException {

  NoSuchLead(LeadId lead) {
    super(lead, "There is no lead %s".formatted(lead));
  }
}
