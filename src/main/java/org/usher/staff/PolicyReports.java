package org.usher.staff;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What the content security policy kept out of our pages, as browsers report it: which part of it,
/// what kind of thing, how often. Nothing else of a report is kept, since the address of a page
/// holds answers and the rest may be personal. The counts stand in memory, one for each directive
/// and kind, and begin anew with the portal. For any number of threads.
@Component
public final class PolicyReports {

  private static final Logger log = LoggerFactory.getLogger(PolicyReports.class);

  private final Map<PolicyReport, Blocked> counts = new ConcurrentHashMap<>();
  private final Staff staff;
  private final Clock clock;
  private final Instant since;

  PolicyReports(Staff staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
    this.since = clock.instant();
  }

  /// Since when it is counted.
  public Instant since() {
    return since;
  }

  /// Everything that was blocked, the most frequent first.
  public List<Blocked> counted() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return counts.values().stream()
        .sorted(
            comparing(Blocked::times)
                .reversed()
                .thenComparing(Blocked::directive)
                .thenComparing(Blocked::kind))
        .toList();
  }

  void count(PolicyReport report) {
    Blocked now = counts.compute(report, (_, before) -> oneMore(report, before));
    if (now.times() == 1) {
      log.warn(
          "A browser kept something out of a page: {}, by {}. This is said once; the studio counts",
          report.kind(),
          report.directive());
    }
  }

  private Blocked oneMore(PolicyReport report, @Nullable Blocked before) {
    long times = before == null ? 1 : before.times() + 1;
    return new Blocked(report.directive(), report.kind(), times, clock.instant());
  }
}
