package org.usher.scoring;

/// Both axes at a glance, A1 (the best) to C3.
///
/// @param fit `A`, `B` or `C`
/// @param engagement 1, 2 or 3
public record Grade(char fit, int engagement) implements Comparable<Grade> {

  public Grade {
    if (fit < 'A' || fit > 'C' || engagement < 1 || engagement > 3) {
      throw new IllegalArgumentException(
          "A grade is A1 to C3, not '%s%d'".formatted(fit, engagement));
    }
  }

  /// Reads what [#toString()] wrote.
  public static Grade parse(String grade) {
    if (grade.length() != 2) {
      throw new IllegalArgumentException("A grade is A1 to C3, not '%s'".formatted(grade));
    }
    return new Grade(grade.charAt(0), grade.charAt(1) - '0');
  }

  /// The better first; fit before engagement, since a fitting buyer can still become engaged.
  @Override
  public int compareTo(Grade other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "" + fit + engagement;
  }
}
