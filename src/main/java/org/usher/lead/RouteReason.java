package org.usher.lead;

/// Why a lead has the owner it has, or none.
public enum RouteReason {
  /// Their company is somebody's account.
  ACCOUNT,
  /// The same person is in somebody's hands already.
  SAME_PERSON,
  /// A rule named a team, and this was the next one of it.
  RULE,
  /// The next one in the rotation.
  ROTATION,
  /// Nobody could take it, so whoever stands in for that has it.
  FALLBACK,
  /// Nobody could take it, and nobody stands in: it waits for whoever is first.
  NOBODY
}
