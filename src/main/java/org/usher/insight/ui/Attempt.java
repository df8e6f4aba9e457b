package org.usher.insight.ui;

/// What is tried on past handoffs.
enum Attempt {
  /// The rules that the marketer wrote into a file beside those that run.
  WRITTEN,
  /// What verdicts taught.
  LEARNT,
  /// What runs, with another line.
  RUNNING
}
