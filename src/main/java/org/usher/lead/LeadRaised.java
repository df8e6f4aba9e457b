package org.usher.lead;

import java.time.Instant;
import java.util.List;
import org.usher.content.PageId;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.question.Answers;
import org.usher.visitor.PersonId;

/// There is a new lead. Published in the transaction that makes it.
///
/// @param answers what the buyer had answered and let stand
/// @param pages those really read before
public record LeadRaised(
    LeadId lead,
    PersonId person,
    boolean isRaisedHand,
    Instant at,
    Answers answers,
    List<PageId> pages)
    implements Helped {

  public LeadRaised {
    pages = List.copyOf(pages);
  }

  @Override
  public Help how() {
    return Help.CONTACT;
  }
}
