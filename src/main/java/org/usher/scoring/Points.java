package org.usher.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Points of a score, exact to the thousandth. They are kept as a whole number of thousandths, so
/// that sums are exact in any order, which they are not with `double`: 20 points double the odds.
///
/// @param thousandths the points times 1,000
public record Points(long thousandths) implements Comparable<Points> {

  public static final Points ZERO = new Points(0);

  private static final int DIGITS = 3;
  private static final int ONE = 1_000;

  /// How many points double the odds.
  private static final int DOUBLING = 20;

  /// At most a million points, so that no sum of a model's points can overflow; 1,000 points are
  /// odds of ten to the 15th already.
  private static final long MAX_THOUSANDTHS = 1_000_000_000L;

  /// Points as somebody wrote them.
  ///
  /// @throws IllegalArgumentException when they have more than three decimals or are beyond a
  ///   million
  public static Points of(BigDecimal points) {
    try {
      long thousandths = points.movePointRight(DIGITS).longValueExact();
      if (Math.abs(thousandths) <= MAX_THOUSANDTHS) {
        return new Points(thousandths);
      }
    } catch (ArithmeticException e) {
      // Said below, with what is allowed.
    }
    throw new IllegalArgumentException(
        "Points have at most three decimals and are at most a million, not " + points);
  }

  public static Points of(long whole) {
    return of(BigDecimal.valueOf(whole));
  }

  /// The nearest points to a number.
  public static Points near(double points) {
    return of(BigDecimal.valueOf(points).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  /// The nearest points to a weight: 20 points are the logarithm of 2.
  static Points ofLogOdds(double logOdds) {
    return near(logOdds * DOUBLING / Math.log(2));
  }

  /// What they add to the logarithm of the odds.
  double logOdds() {
    return thousandths / (double) ONE * Math.log(2) / DOUBLING;
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(thousandths, other.thousandths));
  }

  public boolean isAtLeast(Points other) {
    return thousandths >= other.thousandths;
  }

  public boolean isAbove(Points other) {
    return thousandths > other.thousandths;
  }

  public BigDecimal decimal() {
    return BigDecimal.valueOf(thousandths, DIGITS);
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(thousandths, other.thousandths);
  }

  /// As one writes them: `12`, `-7.5`.
  @Override
  public String toString() {
    return thousandths == 0 ? "0" : decimal().stripTrailingZeros().toPlainString();
  }
}
