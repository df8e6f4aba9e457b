package org.usher.matching;

/// What one thing adds to the number that ranks a hit, or takes away.
///
/// @param points below 0 when it speaks against the page
public record Weight(What what, double points) {

  /// What may add to it.
  public enum What {
    TITLE,
    /// The words of buyers that its editor wrote down.
    PHRASES,
    SUMMARY,
    HEADINGS,
    BODY,
    /// Other ways of saying the options that it fits.
    AUDIENCE,
    /// What visitors typed before they chose it.
    TYPED,
    /// Words that stand there side by side as they were typed.
    SIDE_BY_SIDE,
    /// Belief from the answers.
    ANSWERS,
    /// How much it has helped, against the average page.
    POPULARITY,
    /// How lately it was changed.
    FRESH,
    /// It should have been read again by now.
    OVERDUE
  }
}
