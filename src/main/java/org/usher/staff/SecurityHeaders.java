package org.usher.staff;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.usher.design.FirstPaint;
import org.usher.design.Headers;

/// The security headers that every answer begins with. Whoever knows better replaces one: a page
/// its policy, a file how long it may be kept.
@Component
final class SecurityHeaders {

  private static final String NOT_KEPT = "no-store";

  private final Reach reach;
  private final String policy;

  SecurityHeaders(Reach reach) {
    this.reach = reach;
    this.policy = Headers.publicPolicy(reach.isHttps(), FirstPaint.HASH);
  }

  void writeTo(HttpServletResponse response) {
    Headers.EVERYWHERE.forEach(response::setHeader);
    response.setHeader(Headers.CONTENT_SECURITY_POLICY, policy);
    response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    if (reach.isHttps()) {
      response.setHeader(Headers.STRICT_TRANSPORT_SECURITY, Headers.HTTPS_ONLY);
    }
  }
}
