package org.usher.lead;

/// These two leads cannot become one: they are the same, one is part of another already or was won
/// or lost, or the one that would remain is decided.
public final class MergeRefused extends LeadException {

  MergeRefused(LeadId lead, LeadId into) {
    super(lead, "Lead %s cannot become part of lead %s".formatted(lead, into));
  }
}
