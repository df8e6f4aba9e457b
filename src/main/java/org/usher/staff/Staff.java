package org.usher.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who works here, and who is acting right now. Services ask it before they do what not everybody
/// may do; that a screen was not shown protects nothing.
@Component
public final class Staff {

  private final StaffAccounts accounts;

  Staff(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /// Everybody with this role who can sign in, in the order of their names.
  public List<Account> active(Role role) {
    return accounts.all().stream()
        .filter(StaffAccount::isActive)
        .map(StaffAccount::account)
        .filter(account -> account.is(role))
        .toList();
  }

  /// The account of that id, whether it can sign in or not.
  public Optional<Account> find(AccountId id) {
    return accounts.find(id).map(StaffAccount::account);
  }

  /// Who is signed in in this thread's request or screen, as of their sign-in; empty for visitors
  /// and for the portal's own work.
  public Optional<Account> current() {
    return user().map(StaffUser::account);
  }

  /// Whoever acts, when they have one of these roles at this moment. Asks the database, so a role
  /// taken away a second ago no longer counts.
  ///
  /// @throws AccessDeniedException when nobody is signed in, their session has been ended, or they
  ///   have none of these roles
  public Account require(Role... oneOf) {
    var user = user().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    return accounts
        .find(user.id())
        .filter(account -> admits(account, user))
        .map(StaffAccount::account)
        .filter(account -> Arrays.stream(oneOf).anyMatch(account::is))
        .orElseThrow(() ->
            new AccessDeniedException(
                "Account %s is not one of %s".formatted(user.id(), Arrays.toString(oneOf))));
  }

  /// Whether a session of `account` that began with `user` may go on.
  static boolean admits(StaffAccount account, StaffUser user) {
    return account.isActive() && account.generation() == user.generation();
  }

  static Optional<StaffUser> user() {
    return userOf(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<StaffUser> userOf(
      @org.jspecify.annotations.Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof StaffUser user
        ? Optional.of(user)
        : Optional.empty();
  }
}
