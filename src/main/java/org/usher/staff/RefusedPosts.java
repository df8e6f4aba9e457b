package org.usher.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/// Answers posts that came without the token of a session. From the sign-in page that means as a
/// rule that it stood open for too long, so it is shown again with a word about it.
final class RefusedPosts implements AccessDeniedHandler {

  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (reason instanceof CsrfException && isSigning(request.getRequestURI())) {
      response.sendRedirect(StaffAddresses.SIGN_IN + "?again");
    } else {
      others.handle(request, response, reason);
    }
  }

  private static boolean isSigning(String path) {
    return path.equals(StaffAddresses.SIGN_IN) || path.equals(StaffAddresses.SIGN_OUT);
  }
}
