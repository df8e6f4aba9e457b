package org.usher.engagement;

import jakarta.servlet.http.HttpServletRequest;

/// Says of a request that it must not count: no visit begins with it, and nothing it does is added
/// to a visit. Any module may have a bean of this kind.
public interface Uncounted {

  /// Whether this request must not count.
  boolean covers(HttpServletRequest request);
}
