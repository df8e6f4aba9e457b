package org.usher.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the security headers on every answer before anybody else can answer: documents, files,
/// errors, Vaadin's own. They are written at once and not when the answer is sent, since some
/// answers are sent without telling. What the server refuses before any filter, [RefusalHeaders]
/// sees to.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeadersFilter extends OncePerRequestFilter {

  private final SecurityHeaders headers;

  HeadersFilter(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.writeTo(response);
    chain.doFilter(request, response);
  }
}
