package org.usher.staff;

/// What a member of staff is called.
final class PersonName {

  /// Most characters, as in the table.
  static final int MAX_LENGTH = 100;

  private PersonName() {}

  /// The name without spaces around it.
  ///
  /// @throws IllegalArgumentException when it is empty, too long or has control characters
  static String checked(String name) {
    if (!isPossible(name)) {
      throw new IllegalArgumentException(
          "A name has 1 to %d characters and no line breaks".formatted(MAX_LENGTH));
    }
    return name.strip();
  }

  static boolean isPossible(String name) {
    return !name.isBlank()
        && name.strip().length() <= MAX_LENGTH
        && name.codePoints().noneMatch(Character::isISOControl);
  }
}
