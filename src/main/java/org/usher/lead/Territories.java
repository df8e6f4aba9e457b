package org.usher.lead;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.usher.staff.Account;
import org.usher.staff.Role;

/// Whose leads somebody may see: a seller with a team those of that team and those of nobody's; a
/// seller without one, and an administrator, all.
@Component
final class Territories {

  private final StoredSellers sellers;

  Territories(StoredSellers sellers) {
    this.sellers = sellers;
  }

  Territory of(Account account) {
    return account.is(Role.ADMINISTRATOR)
        ? Territory.EVERYTHING
        : new Territory(sellers.find(account.id()).map(Seller::team).orElse(""));
  }

  /// @throws AccessDeniedException when leads of that team are closed to this account
  void requireOpen(String team, Account account) {
    if (!of(account).holds(team)) {
      throw new AccessDeniedException(
          "Account %s is not of the team '%s'".formatted(account.id(), team));
    }
  }

  /// @param team the only one whose leads are seen besides nobody's; empty: all are
  record Territory(String team) {

    static final Territory EVERYTHING = new Territory("");

    boolean holds(String of) {
      return team.isEmpty() || of.isEmpty() || of.equals(team);
    }
  }
}
