package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.usher.content.PageId;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.question.Answers;
import org.usher.visitor.PersonId;

/// There is a new lead. Published in the transaction that makes it.
///
/// @param answers what the buyer had answered and let stand
/// @param read the pages really read before, each with its place, from 1, in the list it was chosen
///   from, 0 when from none
public record LeadRaised(
    LeadId lead,
    PersonId person,
    boolean isRaisedHand,
    Instant at,
    Answers answers,
    Map<PageId, Integer> read)
    implements Helped {

  public LeadRaised {
    read = Map.copyOf(read);
  }

  @Override
  public List<PageId> pages() {
    return List.copyOf(read.keySet());
  }

  @Override
  public int rank(PageId page) {
    return read.getOrDefault(page, 0);
  }

  @Override
  public Help how() {
    return Help.CONTACT;
  }
}
