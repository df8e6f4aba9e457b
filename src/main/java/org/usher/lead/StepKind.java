package org.usher.lead;

/// What happened to a lead.
public enum StepKind {
  RAISED,
  TAKEN,
  ASSIGNED,
  ACCEPTED,
  REJECTED,
  WON,
  LOST
}
