package org.usher.matching;

import java.util.Optional;
import org.usher.content.Fit;
import org.usher.question.Option;
import org.usher.question.Question;

/// What one answer says about one page.
///
/// @param mark what the editor says of the page for this option, if anything
/// @param bits how much likelier this answer is from a buyer who needs this page than from the
///   average buyer, as a binary logarithm; above 0 speaks for the page
public record Reason(Question question, Option option, Optional<Fit> mark, double bits) {

  /// Whether a buyer may be told "because …": it speaks for the page, and not only because other
  /// pages fit even less.
  public boolean speaksForPage() {
    return bits > 0 && mark.filter(fit -> fit != Fit.DOES_NOT_FIT).isPresent();
  }
}
