package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.question.Answers;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Tells those who write the rules, and administrators, who would get a lead and why. Nothing is
/// kept of it.
@Component
public final class RoutingTrials {

  private final Router router;
  private final Staff staff;
  private final Transactions transactions;
  private final Clock clock;

  RoutingTrials(Router router, Staff staff, Transactions transactions, Clock clock) {
    this.router = router;
    this.staff = staff;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Regions that a telephone number or an address can tell.
  public static SortedSet<String> regions() {
    return Region.KNOWN;
  }

  /// @param region two small letters; empty: what the end of the address tells
  /// @param address domain or whole address; may be empty
  /// @param at when the lead would come; empty: now
  public RoutingTrial of(
      Answers answers, String language, String region, String address, Optional<Instant> at) {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    RoutingCase asked = RoutingCase.tried(answers, language, region, address);
    return transactions.retrying(() -> router.explain(asked, at.orElseGet(clock::instant)));
  }
}
