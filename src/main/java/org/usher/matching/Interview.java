package org.usher.matching;

import java.util.Optional;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.Questionnaire;

/// Chooses the next question and knows when to stop: the open question with the highest expected
/// gain of information for its effort, until belief suffices, no question tells enough, or the
/// budget is spent.
final class Interview {

  /// Share of buyers who answer a question, as long as nobody has counted.
  static final double ANSWER_RATE = 0.9;

  /// Pages considered when looking ahead: enough that a few questions cannot tell them apart.
  private static final int PAGES_AHEAD = 300;

  private final Likelihoods site;
  private final Questionnaire questionnaire;
  private final Stopping stopping;

  Interview(Likelihoods site, Questionnaire questionnaire, Stopping stopping) {
    this.site = site;
    this.questionnaire = questionnaire;
    this.stopping = stopping;
  }

  /// The question to ask, unless it is time to stop.
  Optional<NextQuestion> next(Belief belief, Answers answers) {
    return choose(belief, answers).map(chosen -> lookingAhead(chosen, belief, answers));
  }

  /// The open question that is worth most, however little that is.
  Optional<NextQuestion> best(Belief belief, Answers answers) {
    return questionnaire.open(answers).stream()
        .map(question -> weigh(question, belief))
        .reduce((one, other) -> other.value() > one.value() ? other : one);
  }

  boolean isDecided(Belief belief) {
    return topMass(belief) >= stopping.enoughMass();
  }

  /// Belief in the best three pages, or in the best quarter of a small site, where three pages say
  /// little.
  double topMass(Belief belief) {
    return belief.topMass(Math.min(3, Math.ceilDiv(site.size(), 4)));
  }

  private Optional<NextQuestion> choose(Belief belief, Answers answers) {
    return answers.asked().size() >= stopping.budget() || isDecided(belief)
        ? Optional.empty()
        : best(belief, answers).filter(best -> best.gainBits() >= stopping.minGainBits());
  }

  private NextQuestion weigh(Question question, Belief belief) {
    QuestionTable table = site.table(question.id());
    return new NextQuestion(question, table.gain(belief), table.answerRate(), question.cost(), 1);
  }

  /// Counts the questions that follow if every answer is the likeliest one.
  private NextQuestion lookingAhead(NextQuestion first, Belief now, Answers soFar) {
    Belief belief = now.narrowedTo(PAGES_AHEAD);
    Answers answers = soFar;
    int left = 0;
    Optional<NextQuestion> next = Optional.of(first);
    while (next.isPresent()) {
      left++;
      QuestionTable table = site.table(next.get().question().id());
      Option answer = table.likeliest(belief);
      belief = belief.after(table, table.indexOf(answer.id()));
      answers = answers.with(table.question().id(), answer.id());
      next = choose(belief, answers);
    }
    return new NextQuestion(
        first.question(), first.gainBits(), first.answerRate(), first.cost(), left);
  }
}
