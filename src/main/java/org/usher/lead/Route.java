package org.usher.lead;

import java.util.Optional;
import org.usher.staff.AccountId;

/// To whom a lead goes, and why.
///
/// @param team whose lead it is; empty: everybody's
/// @param detail id of the rule that named the team, or how the company stands to us when its owner
///   gets the lead; empty otherwise
/// @param away whose company it is, who would have got the lead and is not here
public record Route(
    Optional<AccountId> owner,
    String team,
    RouteReason reason,
    String detail,
    Optional<AccountId> away) {

  Route(Optional<AccountId> owner, String team, RouteReason reason, String detail) {
    this(owner, team, reason, detail, Optional.empty());
  }

  Route missing(Optional<AccountId> account) {
    return new Route(owner, team, reason, detail, account);
  }
}
