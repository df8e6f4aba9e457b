package org.usher.lead;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;

/// Whose leads somebody may see: a seller with a team those of that team and those of nobody's; a
/// seller without one, and an administrator, all. Everybody sees what they look after themselves.
@Component
final class Territories {

  private final StoredSellers sellers;

  Territories(StoredSellers sellers) {
    this.sellers = sellers;
  }

  Territory of(Account account) {
    boolean isWide = account.is(Role.ADMINISTRATOR);
    return new Territory(
        account.id(), isWide ? "" : sellers.find(account.id()).map(Seller::team).orElse(""));
  }

  /// @param owner who looks after the lead
  /// @throws AccessDeniedException when leads of that team are closed to this account
  void requireOpen(String team, Optional<AccountId> owner, Account account) {
    if (!of(account).holds(team, owner)) {
      throw new AccessDeniedException(
          "Account %s is not of the team '%s'".formatted(account.id(), team));
    }
  }

  /// @param account whose own leads are open, whatever their team
  /// @param team the only one whose leads are seen besides nobody's; empty: all are
  record Territory(AccountId account, String team) {

    boolean holds(String of, Optional<AccountId> owner) {
      return team.isEmpty()
          || of.isEmpty()
          || of.equals(team)
          || owner.filter(account::equals).isPresent();
    }

    boolean holds(LeadLine lead) {
      return holds(lead.team(), lead.owner());
    }
  }
}
