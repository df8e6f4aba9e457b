package org.usher.lead;

/// Words for those who never see the buyer would have told who it is.
public final class NamesBuyer extends LeadException {

  NamesBuyer(LeadId lead) {
    super(lead, "What is missing for lead %s is said with the buyer's name".formatted(lead));
  }
}
