package org.usher.scoring;

/// How sure a marketer is of the points of a rule: how far verdicts may move them.
enum Sure {
  /// Verdicts move it late.
  VERY(0.25),
  /// As when nothing is said.
  FAIRLY(0.5),
  /// A guess: verdicts move it soon.
  HARDLY(1);

  private final double spread;

  Sure(double spread) {
    this.spread = spread;
  }

  /// Standard deviation of the weight, in logits; 0.5 are 14 points.
  double spread() {
    return spread;
  }
}
