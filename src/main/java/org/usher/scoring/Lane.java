package org.usher.scoring;

/// How somebody came to sales. Each way has a level of its own: whoever asks to talk comes whatever
/// their points and is mostly welcome, and whoever comes by score was chosen by the very points.
/// Taken together, they would teach that points are bad.
enum Lane {
  /// Agreed to be contacted and reached the line, or was chosen by chance.
  BY_SCORE,
  /// Asked to talk.
  RAISED_HAND,
  /// Came elsewhere, by ways that nobody knows.
  IMPORTED;

  /// As it stands with a score.
  static Lane of(boolean isRaisedHand, boolean isImported) {
    if (isImported) {
      return IMPORTED;
    }
    return isRaisedHand ? RAISED_HAND : BY_SCORE;
  }
}
