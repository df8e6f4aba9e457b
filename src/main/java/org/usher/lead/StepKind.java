package org.usher.lead;

/// What happened to a lead.
public enum StepKind {
  RAISED,
  /// The portal found an owner, or that there is none.
  ROUTED,
  TAKEN,
  ASSIGNED,
  /// Who looked after it has left.
  RELEASED,
  /// Somebody wrote or called, and got no answer yet.
  TRIED,
  /// They spoke with each other, or the buyer wrote back.
  REACHED,
  /// They met.
  MET,
  NOTED,
  /// A line of evidence was judged, or a judgement was taken back.
  MARKED,
  /// Those who write were asked for a page.
  PAGE_MISSED,
  /// A page was sent to the buyer.
  PAGE_SENT,
  /// It rests until a day.
  RESTED,
  /// What was given up was sent again.
  SENT_AGAIN,
  /// The buyer was on the site again.
  CAME_BACK,
  /// How ready the buyer is was found to be another grade. Which is not kept: it comes from later
  /// visits and goes with them.
  REGRADED,
  /// It came back by itself.
  RETURNED,
  /// The buyer put right what they had told.
  CORRECTED,
  /// The promise was broken, and those who should know were told.
  ESCALATED,
  /// Another lead was merged into this one.
  ABSORBED,
  /// This lead was merged into another one.
  MERGED,
  ACCEPTED,
  REJECTED,
  WON,
  LOST,
  /// The last verdict was taken back, and is as if it had not been said.
  TAKEN_BACK
}
