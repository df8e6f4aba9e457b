package org.usher.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at every request of a signed-in session whether the session is still good: the account
/// active, of the same generation, and the sign-in not too long ago. One read by primary key;
/// requests without a sign-in cost nothing. When the database cannot tell, the answer is 503.
final class SessionGuard extends OncePerRequestFilter {

  private final StaffAccounts accounts;
  private final StaffProperties properties;
  private final Clock clock;

  SessionGuard(StaffAccounts accounts, StaffProperties properties, Clock clock) {
    this.accounts = accounts;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      try {
        Staff.user().filter(user -> !isGood(user)).ifPresent(_ -> end(session));
      } catch (DataAccessException e) {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isGood(StaffUser user) {
    return clock.instant().isBefore(user.signedInAt().plus(properties.session()))
        && accounts.find(user.id()).filter(account -> Staff.admits(account, user)).isPresent();
  }

  private static void end(HttpSession session) {
    SecurityContextHolder.clearContext();
    session.invalidate();
  }
}
