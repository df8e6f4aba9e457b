package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
/// @param read the pages that helped: those really read, when the lead was accepted or won; each
///   with its place, from 1, in the list it was chosen from, 0 when from none
public record VerdictGiven(
    LeadId lead,
    PersonId person,
    ScoreId scoreId,
    Verdict verdict,
    AccountId by,
    Instant at,
    Answers answers,
    Map<PageId, Integer> read)
    implements Outcome, Helped {

  public VerdictGiven {
    read = Map.copyOf(read);
  }

  @Override
  public Optional<ScoreId> score() {
    return Optional.of(scoreId);
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
    return Help.VERDICT;
  }

  @Override
  public Optional<Instant> since() {
    return Optional.of(at);
  }

  @Override
  public Result result() {
    return verdict.result();
  }
}
