package org.usher.matching;

import java.util.Optional;
import org.usher.question.Question;

/// The question worth asking now, and why this one.
///
/// @param gainBits what its answer is expected to tell about the page, in bits
/// @param answerRate share of buyers who answer it rather than skip it, 0 to 1
/// @param cost effort for the buyer, 1 is usual
/// @param between the two pages it decides between most; empty when it decides between groups only
/// @param left estimate of the questions still to come, this one included
/// @param openBits what is still open about the page before this question, in bits
public record NextQuestion(
    Question question,
    double gainBits,
    double answerRate,
    double cost,
    Optional<Contrast> between,
    QuestionsLeft left,
    double openBits) {

  /// The number that decides between questions: expected gain for the effort.
  public double value() {
    return gainBits * answerRate / cost;
  }

  NextQuestion between(Optional<Contrast> pages) {
    return new NextQuestion(question, gainBits, answerRate, cost, pages, left, openBits);
  }

  /// The share of what is still open that the answer is expected to settle, 0 to 1.
  public double share() {
    return openBits > 0 ? Math.min(1, gainBits / openBits) : 0;
  }

  /// The number of questions still to come that is likeliest to be right within one.
  public int aboutLeft() {
    return left.about();
  }
}
