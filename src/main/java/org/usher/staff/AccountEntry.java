package org.usher.staff;

import java.time.Instant;
import java.util.Optional;

/// An account as administrators see it in their list.
///
/// @param hasFirstPassword whether the password of the first start was never changed
/// @param signedInAt the last sign-in
public record AccountEntry(
    Account account, State state, boolean hasFirstPassword, Optional<Instant> signedInAt) {

  /// Whether somebody can sign in with an account.
  public enum State {
    /// A password has not been chosen yet.
    INVITED,
    ACTIVE,
    DEACTIVATED
  }
}
