package org.usher.visitor;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The cookie that holds a [BrowserId]. Only an answer to a form sets or ends it, never a page. It
/// is as secure as the cookie of the session: bound to this host and https, except when the portal
/// serves its own machine alone and in clear.
@Component
public final class BrowserCookie {

  private static final String NAME = "usher-again";
  private static final String HOST = "__Host-";

  private final ServletContext servlets;
  private final Duration kept;

  BrowserCookie(ServletContext servlets, VisitorProperties properties) {
    this.servlets = servlets;
    this.kept = properties.remembered();
  }

  public String name() {
    return isSecure() ? HOST + NAME : NAME;
  }

  /// How long a browser keeps it.
  public Duration kept() {
    return kept;
  }

  /// The id that a request brings.
  public Optional<BrowserId> in(HttpServletRequest request) {
    String name = name();
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(BrowserId::parse);
  }

  /// The id that the request in hand brings, unless it asks for privacy: then nobody is known by
  /// it.
  public Optional<BrowserId> inHand() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
            && !PrivacySignal.isSentBy(current.getRequest())
        ? in(current.getRequest())
        : Optional.empty();
  }

  /// The header `Set-Cookie` that gives an id.
  public String giving(BrowserId id) {
    return cookie(id.value(), kept);
  }

  /// The header `Set-Cookie` that ends it.
  public String ending() {
    return cookie("", Duration.ZERO);
  }

  private String cookie(String value, Duration age) {
    return ResponseCookie.from(name(), value)
        .maxAge(age)
        .path("/")
        .secure(isSecure())
        .httpOnly(true)
        .sameSite("Lax")
        .build()
        .toString();
  }

  private boolean isSecure() {
    return servlets.getSessionCookieConfig().isSecure();
  }
}
