package org.usher.engagement;

import static java.util.Locale.ROOT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/// Requests nobody looks at: HEAD, and what a browser fetches or renders ahead. `Sec-Purpose` is
/// the standard header (Fetch, 2023), `Purpose` and `X-Purpose` older Chrome and Safari, `X-Moz`
/// older Firefox.
@Component
final class Prefetches implements Uncounted {

  private static final List<String> HEADERS =
      List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

  @Override
  public boolean covers(HttpServletRequest request) {
    return request.getMethod().equals("HEAD")
        || HEADERS.stream()
            .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
            .map(value -> value.toLowerCase(ROOT))
            .anyMatch(value ->
                value.contains("prefetch")
                    || value.contains("prerender")
                    || value.contains("preview"));
  }
}
