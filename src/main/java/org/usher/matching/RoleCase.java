package org.usher.matching;

import java.util.List;
import java.util.Set;
import org.usher.content.BuyingJob;

/// What the site has to say to one member of the committee, in the situation of this journey.
///
/// @param isReader whether the buyer of this journey said to be that member
/// @param pages made for this member, best first
/// @param missing jobs of buying for which no page speaks to this member
public record RoleCase(
    Committee.Member member, boolean isReader, List<Match> pages, Set<BuyingJob> missing) {

  public RoleCase {
    pages = List.copyOf(pages);
    missing = Set.copyOf(missing);
  }
}
