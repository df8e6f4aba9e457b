package org.usher.lead;

import java.util.Optional;
import org.usher.staff.AccountId;

/// To whom a lead goes, and why.
///
/// @param team whose lead it is; empty: everybody's
/// @param rule id of the rule that named the team; empty when none did
record Route(Optional<AccountId> owner, String team, RouteReason reason, String rule) {}
