package org.usher.engagement;

import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What to add one to.
///
/// @param subject what the kind says; empty when it has none
record Cell(Counted kind, String subject) {

  /// The column holds no more; a slug, the longest of subjects, has as many.
  private static final int MAX_LENGTH = 200;

  Cell {
    if (subject.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A subject has at most %d characters, not %d".formatted(MAX_LENGTH, subject.length()));
    }
  }

  static Cell of(Counted kind) {
    return new Cell(kind, "");
  }

  static Cell answer(QuestionId question, OptionId option) {
    return new Cell(Counted.ANSWER, question + ":" + option);
  }
}
