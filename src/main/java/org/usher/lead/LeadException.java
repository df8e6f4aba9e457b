package org.usher.lead;

/// What somebody wanted to do with a lead is not possible. Nothing has changed then.
public abstract sealed class LeadException extends RuntimeException
    permits NoSuchLead, LeadTaken, MergeRefused, NamesBuyer, StepRefused, WayRefused {

  private final transient LeadId lead;

  LeadException(LeadId lead, String message) {
    super(message);
    this.lead = lead;
  }

  public LeadId lead() {
    return lead;
  }
}
