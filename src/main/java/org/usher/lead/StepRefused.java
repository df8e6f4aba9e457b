package org.usher.lead;

/// A lead where it stands now cannot take this step.
public final class StepRefused extends LeadException {

  private final Status status;
  private final StepKind step;

  StepRefused(LeadId lead, Status status, StepKind step) {
    super(lead, "Lead %s is %s and cannot be %s".formatted(lead, status, step));
    this.status = status;
    this.step = step;
  }

  /// Where the lead stands.
  public Status status() {
    return status;
  }

  /// What was wanted.
  public StepKind step() {
    return step;
  }
}
