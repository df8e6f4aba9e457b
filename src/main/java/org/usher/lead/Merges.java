package org.usher.lead;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Makes one of two leads that are about the same matter, in which the buyer has asked for an
/// answer when they have in either, and is owed it by the earlier time. The frozen sheets, notes
/// and history of both are kept, and stand under the one that remains.
@Component
public final class Merges {

  private final LeadSteps steps;
  private final Staff staff;
  private final Transactions transactions;
  private final Clock clock;

  Merges(LeadSteps steps, Staff staff, Transactions transactions, Clock clock) {
    this.steps = steps;
    this.staff = staff;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param from becomes part of `into`
  /// @throws MergeRefused when they are the same, one is part of another, `from` was won or lost,
  ///   or `into` is decided
  /// @throws LeadTaken when one of them is in somebody else's hands
  public void merge(LeadId from, LeadId into) {
    Account by = staff.require(Role.SELLER, Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      Lead less = steps.get(from, by);
      Lead more = from.equals(into) ? less : steps.get(into, by);
      less.mergeInto(more, by.id(), clock.instant());
      steps.save(less);
      steps.save(more);
    });
  }
}
