package org.usher.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.usher.design.Headers;

/// Puts the security headers on every answer before anybody else can answer: documents, files,
/// errors, Vaadin's own. Written at once and not when the answer is sent, since some answers are
/// sent without telling. Whoever knows better replaces a header: a page its policy, a file how long
/// it may be kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeadersFilter extends OncePerRequestFilter {

  private static final String NOT_KEPT = "no-store";

  private final Reach reach;
  private final String policy = Headers.publicPolicy();

  HeadersFilter(Reach reach) {
    this.reach = reach;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Headers.EVERYWHERE.forEach(response::setHeader);
    response.setHeader(Headers.CONTENT_SECURITY_POLICY, policy);
    response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    if (reach.isHttps()) {
      response.setHeader(Headers.STRICT_TRANSPORT_SECURITY, Headers.HTTPS_ONLY);
    }
    chain.doFilter(request, response);
  }
}
