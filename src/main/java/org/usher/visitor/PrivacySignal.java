package org.usher.visitor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether the browser asks for privacy with `Sec-GPC: 1` (Global Privacy Control, W3C). Whoever
/// sends it is not asked whether they want to be known again, and is not. It is known for documents
/// too, which are written before anything else looks at the request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public class PrivacySignal extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient ThreadLocal<Boolean> inHand = ThreadLocal.withInitial(() -> false);

  /// Whether the request that this thread answers asks for privacy.
  public boolean isSent() {
    return inHand.get();
  }

  public static boolean isSentBy(HttpServletRequest request) {
    return "1".equals(request.getHeader("Sec-GPC"));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    inHand.set(isSentBy(request));
    try {
      chain.doFilter(request, response);
    } finally {
      inHand.remove();
    }
  }
}
