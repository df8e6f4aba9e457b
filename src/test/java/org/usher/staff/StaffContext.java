package org.usher.staff;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/// Signs members of staff in without a browser.
public final class StaffContext implements WithSecurityContextFactory<SignedInAs> {

  private final StaffAccounts accounts;
  private final Clock clock;

  @Autowired
  StaffContext(StaffAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public SecurityContext createSecurityContext(SignedInAs as) {
    return new SecurityContextImpl(signedIn(first(as.value())));
  }

  /// From now on the test acts as this one.
  public void become(AccountId id) {
    SecurityContextHolder.setContext(new SecurityContextImpl(signedIn(accounts.get(id))));
  }

  private StaffAccount first(Role role) {
    return accounts.all().stream()
        .filter(account -> account.email().equalsIgnoreCase(role.name() + "@localhost"))
        .findFirst()
        .orElseThrow();
  }

  private Authentication signedIn(StaffAccount account) {
    var user = new StaffUser(account.account(), account.generation(), clock.instant());
    return UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities());
  }
}
