package org.usher.staff;

import java.util.Set;

/// A member of staff, as others see them.
///
/// @param name as they are called on screens
/// @param email where they sign in and where mail reaches them
/// @param roles at least one
public record Account(AccountId id, String name, String email, Set<Role> roles) {

  public Account {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("An account has at least one role");
    }
    roles = Set.copyOf(roles);
  }

  /// Whether they may do what `role` may.
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
