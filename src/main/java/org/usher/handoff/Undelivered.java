package org.usher.handoff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.post.Deliveries;
import org.usher.post.GivenUp;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What did not arrive and is tried no more, for administrators, over all leads.
@Component
public final class Undelivered {

  private final Deliveries deliveries;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;

  Undelivered(Deliveries deliveries, Staff staff, Audit audit, Transactions transactions) {
    this.deliveries = deliveries;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// By destination.
  public List<GivenUp> all() {
    staff.require(Role.ADMINISTRATOR);
    return deliveries.givenUp();
  }

  /// Sends everything again that was given up at a destination.
  ///
  /// @return how many deliveries
  public int again(String destination) {
    staff.require(Role.ADMINISTRATOR);
    transactions.retrying(() -> audit.note("deliveries.sent-again", destination.replace(':', '.')));
    return deliveries.replayAll(destination);
  }
}
