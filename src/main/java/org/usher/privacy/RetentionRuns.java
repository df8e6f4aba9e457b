package org.usher.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.usher.visitor.RetentionRule;

/// Lets go what has been kept long enough: every day, and when an administrator says so. What it
/// would do can be seen before.
@Component
public final class RetentionRuns {

  private static final Logger log = LoggerFactory.getLogger(RetentionRuns.class);

  private final List<RetentionRule> rules;
  private final Clock clock;

  RetentionRuns(List<RetentionRule> rules, Clock clock) {
    this.rules = List.copyOf(rules);
    this.clock = clock;
  }

  /// What a rule would do now, or has done.
  ///
  /// @param count things past their time
  public record Line(String rule, Duration kept, long count) {}

  /// A dry run: counts, and changes nothing.
  public List<Line> preview() {
    return rules.stream()
        .map(rule -> new Line(rule.id(), rule.kept(), rule.due(clock.instant())))
        .toList();
  }

  /// Runs every rule. One that fails keeps none of the others from running.
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
  public void run() {
    for (RetentionRule rule : rules) {
      try {
        long gone = rule.run(clock.instant());
        if (gone > 0) {
          log.info("Retention {}: {} went", rule.id(), gone);
        }
      } catch (RuntimeException e) {
        log.error("Retention {} failed: {}", rule.id(), e.getClass().getName());
      }
    }
  }
}
