package org.usher.brand;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Tells our own forms from those that other sites send in a visitor's name, without a session:
/// browsers say from where a form comes, and no page can make them say otherwise (Fetch Metadata,
/// W3C; Origin, RFC 6454).
@Component
public final class OwnForms {

  private static final String SITE = "Sec-Fetch-Site";

  /// `none` is what the visitor did outside of any page, as sending again after a restart.
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final String publicOrigin;

  OwnForms(Brand brand) {
    URI address = brand.publicAddress();
    publicOrigin = address.getScheme() + "://" + address.getAuthority();
  }

  /// Whether a page of ours, or the visitor alone, sends this.
  public boolean covers(HttpServletRequest request) {
    String site = request.getHeader(SITE);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return site == null
        ? publicOrigin.equals(origin) || ownOrigin(request).equals(origin)
        : OURS.contains(site);
  }

  private static String ownOrigin(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
  }
}
