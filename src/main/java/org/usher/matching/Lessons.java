package org.usher.matching;

import java.time.LocalDate;

/// What a site takes from what was counted, and how it knows that this is right.
///
/// @param learnt in force: [Learnt#NOTHING] while there is too little or the editor knows better
/// @param state what came of the counts
/// @param isExploring whether near-equal pages take turns
/// @param seed decides whose turn it is; another one with each lesson
record Lessons(Learnt learnt, State state, boolean isExploring, long seed) {

  /// Nothing was learnt.
  static final Lessons NONE = new Lessons(Learnt.NOTHING, State.OFF, false, 0);

  /// What came of the counts.
  enum State {
    /// Learning is switched off.
    OFF,
    /// Too little was counted to change anything.
    TOO_LITTLE,
    /// On the newest outcomes the editor's marks alone say more.
    EDITOR_KNOWS_BETTER,
    /// What was counted says more about the newest outcomes than the editor's marks alone.
    IN_FORCE
  }

  static Lessons tooLittle(LocalDate today) {
    return new Lessons(Learnt.NOTHING, State.TOO_LITTLE, false, today.toEpochDay());
  }
}
