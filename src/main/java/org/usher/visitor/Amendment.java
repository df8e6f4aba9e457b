package org.usher.visitor;

/// What a person does with words of their own that a module keeps: takes them back, or adds what is
/// to be read with them.
///
/// @param record of [KeptRecord#amendable()]
/// @param strikes whether the words are erased
/// @param note added to what is left; empty for none; up to 2,000 characters
public record Amendment(String record, boolean strikes, String note) {
  public static final int LONGEST_NOTE = 2_000;

  public Amendment {
    note = note.strip();
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "A note has up to %d characters, not %d".formatted(LONGEST_NOTE, note.length()));
    }
  }

  public boolean isEmpty() {
    return !strikes && note.isEmpty();
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "Amendment[…]";
  }
}
