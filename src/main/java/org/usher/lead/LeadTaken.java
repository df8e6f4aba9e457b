package org.usher.lead;

import org.usher.staff.AccountId;

/// Somebody else looks after the lead.
public final class LeadTaken extends LeadException {

  private final transient AccountId owner;

  LeadTaken(LeadId lead, AccountId owner) {
    super(lead, "Lead %s is taken by account %s".formatted(lead, owner));
    this.owner = owner;
  }

  /// Who has it.
  public AccountId owner() {
    return owner;
  }
}
