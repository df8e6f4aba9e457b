package org.usher.handoff.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the contact form before anybody asks the request for a parameter, as the security chain
/// does: the container would then have read the body, or thrown a large one away.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class FormBodyFilter extends OncePerRequestFilter {

  static final String ATTRIBUTE = FormBody.class.getName();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().endsWith(SendController.PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(ATTRIBUTE, FormBody.read(request.getInputStream()));
    chain.doFilter(request, response);
  }
}
