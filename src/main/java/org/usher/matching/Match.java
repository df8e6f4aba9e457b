package org.usher.matching;

import java.util.List;
import org.usher.content.Page;

/// How well a page fits the answers, and why.
///
/// @param rank 1 is the best
/// @param probability belief that this is the page the buyer needs, 0 to 1
/// @param priorBits binary logarithm of that probability before any answer
/// @param reasons one for each answer given, strongest first, also those that speak against the
///   page
public record Match(
    Page page, int rank, double probability, double priorBits, List<Reason> reasons) {

  public Match {
    reasons = List.copyOf(reasons);
  }

  /// The number that ranks: prior and reasons, added. The probability is 2 to the power of it,
  /// divided by the sum of the same over all pages.
  public double bits() {
    double bits = priorBits;
    for (Reason reason : reasons) {
      bits += reason.bits();
    }
    return bits;
  }

  /// The reasons a buyer is shown, strongest first: answers that speak for the page and that its
  /// editor marked as fitting. Empty when the page is merely left over.
  public List<Reason> because() {
    return reasons.stream().filter(Reason::speaksForPage).toList();
  }
}
