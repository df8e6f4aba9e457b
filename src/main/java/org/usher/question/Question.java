package org.usher.question;

import java.util.List;
import java.util.Optional;
import org.usher.design.Text;

/// Something we ask, and why.
///
/// @param ask the question
/// @param why what the answer changes for the buyer, in one sentence
/// @param options at least two
/// @param after questions that must have been answered or skipped before
/// @param when precondition; [Condition#ALWAYS] when there is none
/// @param isSeveral whether all options that apply may be chosen
/// @param cost effort for the buyer, 1 is usual; above 0
public record Question(
    QuestionId id,
    Text ask,
    Text why,
    List<Option> options,
    List<QuestionId> after,
    Condition when,
    boolean isSeveral,
    double cost) {

  public Question {
    options = List.copyOf(options);
    after = List.copyOf(after);
    if (!(cost > 0)) {
      throw new IllegalArgumentException("A cost is above 0, not " + cost);
    }
  }

  /// The option with this id, if the question has it.
  public Optional<Option> option(OptionId wanted) {
    return options.stream().filter(option -> option.id().equals(wanted)).findFirst();
  }
}
