package org.usher.engagement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.usher.visitor.PrivacySignal;

/// The visit of the current request. Bots, prefetches, HEAD and signed-in staff have none
/// ([Uncounted]), and no visit ever creates a session.
@Component
public final class Visits {

  /// Where the session holds its visit.
  static final String ATTRIBUTE = "usher.visit";

  private final List<Uncounted> uncounted;
  private final Counters counters;

  Visits(List<Uncounted> uncounted, Counters counters) {
    this.uncounted = List.copyOf(uncounted);
    this.counters = counters;
  }

  /// Begins the visit when a page has become live, or goes on with it. Empty when there is no
  /// session or the request must not count.
  public Optional<Visit> begin() {
    return session().map(session -> visit(session).orElseGet(() -> begin(session)));
  }

  /// The visit this request belongs to. Empty when none has begun or the request must not count.
  public Optional<Visit> current() {
    return session().flatMap(Visits::visit);
  }

  /// Counts what happened in the visit of this request, unless its sender asks for privacy with
  /// `Sec-GPC: 1`: then nothing at all is kept beyond the visit, not even an anonymous number.
  ///
  /// @return whether it was counted
  boolean count(List<Cell> cells) {
    boolean mayCount = request().filter(PrivacySignal::isSentBy).isEmpty();
    if (mayCount) {
      cells.forEach(counters::count);
    }
    return mayCount;
  }

  private Visit begin(HttpSession session) {
    var visit = new Visit();
    session.setAttribute(ATTRIBUTE, visit);
    count(List.of(Cell.of(Counted.VISIT)));
    return visit;
  }

  private Optional<HttpSession> session() {
    return request()
        .filter(request -> uncounted.stream().noneMatch(rule -> rule.covers(request)))
        .flatMap(request -> Optional.ofNullable(request.getSession(false)));
  }

  private static Optional<Visit> visit(HttpSession session) {
    return Optional.ofNullable((Visit) session.getAttribute(ATTRIBUTE));
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? Optional.of(current.getRequest())
        : Optional.empty();
  }
}
