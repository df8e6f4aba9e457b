package org.usher.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.design.Text;

/// Points for what somebody did: a yes/no feature, true when the evidence is enough.
///
/// @param pages only these pages; empty for all
/// @param jobs only pages of these buying jobs; empty for all
/// @param atLeast how much evidence is enough, after cap and half-life; above 0
/// @param perDay how much counts of one day, in the unit of the kind; none for all
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

  EngagementRule withPoints(Points other) {
    return new EngagementRule(id, kind, pages, jobs, atLeast, perDay, group, halfLife, other, says);
  }

  /// The most evidence there can ever be: the cap on every day, each fading.
  double mostPossible() {
    return perDay.isPresent() && halfLife.isPresent()
        ? perDay.getAsInt() / (1 - Math.pow(2, -1 / halfLife.getAsDouble()))
        : Double.POSITIVE_INFINITY;
  }

  /// Whether both are true of the same people, whatever their points.
  boolean asksTheSameAs(EngagementRule other) {
    return kind == other.kind
        && pages.equals(other.pages)
        && jobs.equals(other.jobs)
        && atLeast == other.atLeast
        && perDay.equals(other.perDay)
        && halfLife.equals(other.halfLife);
  }

  boolean isAbout(Page page) {
    return kind.isAboutPages()
        && (pages.isEmpty() || pages.contains(page.id()))
        && (jobs.isEmpty() || jobs.contains(page.job()));
  }

  /// Whether something that happened is evidence for this rule.
  boolean sees(Happening happening) {
    return happening.amounts().containsKey(kind)
        && (!kind.isAboutPages()
            || (isWanted(pages, happening.page()) && isWanted(jobs, happening.job())));
  }

  private static <T> boolean isWanted(Set<T> wanted, Optional<T> given) {
    return wanted.isEmpty() || given.filter(wanted::contains).isPresent();
  }
}
