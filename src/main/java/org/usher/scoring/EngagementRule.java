package org.usher.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.design.Text;

/// Points for what somebody did: a yes/no feature, true when the evidence is enough.
///
/// @param pages only these pages; empty for all
/// @param jobs only pages of these buying jobs; empty for all
/// @param atLeast how much evidence is enough, after cap and half-life; above 0
/// @param perDay how much counts of one day; none for all
/// @param group rules of one group share the cap; a name of its own when the rule stands alone
/// @param halfLife days after which evidence counts half; none when it does not age
/// @param says the evidence, a full clause in the third person
record EngagementRule(
    String id,
    Kind kind,
    Set<PageId> pages,
    Set<BuyingJob> jobs,
    double atLeast,
    OptionalInt perDay,
    String group,
    OptionalDouble halfLife,
    Points points,
    Text says) {

  EngagementRule {
    pages = Set.copyOf(pages);
    jobs = Set.copyOf(jobs);
  }

  /// Whether something that happened is evidence for this rule.
  boolean sees(Happening happening) {
    return happening.kinds().contains(kind)
        && (!kind.isAboutPages()
            || (isWanted(pages, happening.page()) && isWanted(jobs, happening.job())));
  }

  private static <T> boolean isWanted(Set<T> wanted, Optional<T> given) {
    return wanted.isEmpty() || given.filter(wanted::contains).isPresent();
  }
}
