package org.usher.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.RetentionRule;

/// Lets go what has been kept long enough: every hour, and when an administrator says so. What it
/// would do can be seen before.
@Component
public final class RetentionRuns {

  private static final Logger log = LoggerFactory.getLogger(RetentionRuns.class);

  private final List<RetentionRule> rules;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  RetentionRuns(List<RetentionRule> rules, Staff staff, Audit audit, Clock clock) {
    this.rules = List.copyOf(rules);
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a rule would do now.
  ///
  /// @param count things past their time
  public record Line(String rule, Duration kept, long count) {}

  /// What a run has done.
  ///
  /// @param gone things that went
  /// @param failed rules that could not be run
  public record Outcome(long gone, List<String> failed) {

    public Outcome {
      failed = List.copyOf(failed);
    }
  }

  /// A dry run: counts, and changes nothing.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when no administrator asks
  public List<Line> preview() {
    staff.require(Role.ADMINISTRATOR);
    return rules.stream()
        .map(rule -> new Line(rule.id(), rule.kept(), rule.due(clock.instant())))
        .toList();
  }

  /// Runs every rule at the wish of an administrator, who need not wait for it.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when no administrator asks
  public CompletableFuture<Outcome> runNow() {
    staff.require(Role.ADMINISTRATOR);
    audit.note("retention.run", "all");
    return CompletableFuture.supplyAsync(this::run, Thread::startVirtualThread);
  }

  /// Runs every rule, one run at a time. One that fails keeps none of the others from running.
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  synchronized Outcome run() {
    long gone = 0;
    var failed = new ArrayList<String>();
    for (RetentionRule rule : rules) {
      try {
        long went = rule.run(clock.instant());
        gone += went;
        if (went > 0) {
          log.info("Retention {}: {} went", rule.id(), went);
        }
      } catch (RuntimeException e) {
        failed.add(rule.id());
        log.error("Retention {} failed: {}", rule.id(), e.getClass().getName());
      }
    }
    return new Outcome(gone, failed);
  }
}
