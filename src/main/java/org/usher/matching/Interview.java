package org.usher.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.usher.question.Answers;
import org.usher.question.Question;
import org.usher.question.Questionnaire;

/// Chooses the next question and knows when to stop: the open question with the highest expected
/// gain of information for its effort, until belief suffices, no question tells enough, or the
/// budget is spent.
final class Interview {

  /// Share of buyers who answer a question, as long as nobody has counted.
  static final double ANSWER_RATE = 0.9;

  /// As many pages as a buyer is shown at once, and some.
  private static final int PAGES_CONTRASTED = 12;

  /// A quarter of the buyers of one page answer otherwise than those of the other.
  private static final double DIFFERENT = 0.25;

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

  /// All open questions by what they are worth, those worth the same in the order of the file; each
  /// with the pages it decides between.
  List<NextQuestion> ranked(Belief belief, Answers answers) {
    return questionnaire.open(answers).stream()
        .map(question -> weigh(question, belief))
        .sorted(Comparator.comparingDouble(NextQuestion::value).reversed())
        .map(next -> next.between(between(site.table(next.question().id()), belief)))
        .toList();
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
    return new NextQuestion(
        question,
        table.gain(belief),
        table.answerRate(),
        question.cost(),
        Optional.empty(),
        QuestionsLeft.ONE,
        belief.bits());
  }

  private NextQuestion lookingAhead(NextQuestion first, Belief now, Answers answers) {
    var lookahead =
        new Lookahead(
            site,
            questionnaire.questions().size(),
            (belief, given) -> choose(belief, given).map(NextQuestion::question));
    int most = Math.max(1, stopping.budget() - answers.asked().size());
    return new NextQuestion(
        first.question(),
        first.gainBits(),
        first.answerRate(),
        first.cost(),
        between(site.table(first.question().id()), now),
        lookahead.questionsLeft(first.question(), now, answers, most),
        now.bits());
  }

  /// Of the likeliest pages the two whose buyers answer most differently, weighed by belief in
  /// both.
  private Optional<Contrast> between(QuestionTable table, Belief belief) {
    Belief likeliest = belief.narrowedTo(PAGES_CONTRASTED);
    Optional<Contrast> between = Optional.empty();
    double most = 0;
    for (int one = 0; one < likeliest.size(); one++) {
      for (int other = one + 1; other < likeliest.size(); other++) {
        double apart = table.apart(likeliest.page(one), likeliest.page(other));
        double weight = likeliest.probability(one) * likeliest.probability(other) * apart;
        if (apart >= DIFFERENT && weight > most) {
          most = weight;
          between =
              Optional.of(
                  new Contrast(site.page(likeliest.page(one)), site.page(likeliest.page(other))));
        }
      }
    }
    return between;
  }
}
