package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.usher.content.PageId;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.question.Answers;
import org.usher.scoring.Outcome;
import org.usher.scoring.ScoreId;
import org.usher.staff.AccountId;
import org.usher.visitor.PersonId;

/// Sales has said what became of a lead. Published in the transaction that keeps it.
///
/// @param answers what the buyer had answered and let stand; none when the person has been erased
/// @param pages the pages that helped: those really read, when the lead was accepted or won
public record VerdictGiven(
    LeadId lead,
    PersonId person,
    ScoreId scoreId,
    Verdict verdict,
    AccountId by,
    Instant at,
    Answers answers,
    List<PageId> pages)
    implements Outcome, Helped {

  public VerdictGiven {
    pages = List.copyOf(pages);
  }

  @Override
  public Optional<ScoreId> score() {
    return Optional.of(scoreId);
  }

  @Override
  public Help how() {
    return Help.VERDICT;
  }

  @Override
  public Result result() {
    return verdict.result();
  }
}
