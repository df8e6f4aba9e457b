package org.usher.staff;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Leads whoever signed in to where they wanted to go, else to where they work, and gives their
/// session its length.
@Component
class AfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

  private final StaffSessions sessions;
  private final StaffProperties properties;
  private final VaadinDefaultRequestCache wanted;

  AfterSignIn(
      StaffSessions sessions, StaffProperties properties, VaadinDefaultRequestCache wanted) {
    this.sessions = sessions;
    this.properties = properties;
    this.wanted = wanted;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    var user = Staff.userOf(authentication).orElseThrow();
    var session = request.getSession();
    session.setMaxInactiveInterval(Math.toIntExact(properties.session().toSeconds()));
    new StaffSession(user, sessions).standIn(session);
    String target =
        Optional.ofNullable(wanted.getRequest(request, response))
            .map(AfterSignIn::withoutHost)
            .orElse(StaffAddresses.home(user.account()));
    wanted.removeRequest(request, response);
    getRedirectStrategy().sendRedirect(request, response, target);
  }

  /// The host came with the request, so it proves nothing.
  private static String withoutHost(SavedRequest request) {
    var address = URI.create(request.getRedirectUrl());
    return address.getRawQuery() == null
        ? address.getRawPath()
        : address.getRawPath() + "?" + address.getRawQuery();
  }
}
