package org.usher.scoring;

/// From how many points on a grade is given. Below the second line stands the last grade.
///
/// @param fitA fit points at least for A
/// @param fitB fit points at least for B; less than for A
/// @param engagement1 engagement points at least for 1
/// @param engagement2 engagement points at least for 2; less than for 1
record GradeLines(Points fitA, Points fitB, Points engagement1, Points engagement2) {

  /// Stands where the file says something impossible, which is reported and never published.
  static final GradeLines STAND_IN =
      new GradeLines(Points.of(1), Points.ZERO, Points.of(1), Points.ZERO);

  GradeLines {
    if (!fitA.isAbove(fitB) || !engagement1.isAbove(engagement2)) {
      throw new IllegalArgumentException(
          "A better grade needs more points: A %s, B %s; 1 %s, 2 %s"
              .formatted(fitA, fitB, engagement1, engagement2));
    }
  }

  Grade grade(Points fit, Points engagement) {
    char letter = fit.isAtLeast(fitA) ? 'A' : fit.isAtLeast(fitB) ? 'B' : 'C';
    int digit = engagement.isAtLeast(engagement1) ? 1 : engagement.isAtLeast(engagement2) ? 2 : 3;
    return new Grade(letter, digit);
  }
}
