package org.usher.insight;

import java.util.List;
import org.usher.question.Option;
import org.usher.question.Question;

/// How a question was received.
///
/// @param answered how often it was answered live; a changed answer counts again
/// @param skipped visits in which it was skipped
/// @param options in the order of the question
public record QuestionNumbers(
    Question question, long answered, long skipped, List<OptionNumbers> options) {

  public QuestionNumbers {
    options = List.copyOf(options);
  }

  /// How often an option was chosen.
  public record OptionNumbers(Option option, long chosen) {}

  /// Of those who decided, how many answered.
  public Share answering() {
    return new Share(answered, answered + skipped);
  }
}
