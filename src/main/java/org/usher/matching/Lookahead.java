package org.usher.matching;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.usher.question.Answers;
import org.usher.question.Question;

/// How many questions a journey still has, when nobody knows the answers yet: walks many journeys
/// from here, each answered as belief expects buyers to answer, and counts. The same journey always
/// gives the same number.
final class Lookahead {

  /// Pages considered: enough that a few questions cannot tell them apart.
  private static final int MAX_PAGES = 100;

  /// Journeys walked. Fewer on a large site, so that it takes about as long there.
  private static final int MAX_JOURNEYS = 120;

  private static final int MIN_JOURNEYS = 24;

  /// Pages times questions that may be weighed in all.
  private static final int MAX_WORK = 300_000;

  private static final long SEED = 42;

  private final Likelihoods site;
  private final int questions;
  private final BiFunction<Belief, Answers, Optional<Question>> chooser;

  /// @param questions how many the site has
  /// @param chooser the next question of a journey, or the end of it
  Lookahead(
      Likelihoods site, int questions, BiFunction<Belief, Answers, Optional<Question>> chooser) {
    this.site = site;
    this.questions = questions;
    this.chooser = chooser;
  }

  /// The questions from here on, the first included.
  ///
  /// @param most of these at most
  QuestionsLeft questionsLeft(Question first, Belief now, Answers answers, int most) {
    var random = new SplittableRandom(SEED);
    Belief belief = now.narrowedTo(MAX_PAGES);
    var lengths = new int[most + 1];
    int work = Math.max(1, belief.size() * questions * most);
    for (int i = Math.clamp(MAX_WORK / work, MIN_JOURNEYS, MAX_JOURNEYS); i > 0; i--) {
      lengths[length(first, belief, answers, most, random)]++;
    }
    return QuestionsLeft.of(lengths);
  }

  private int length(Question first, Belief now, Answers soFar, int most, SplittableRandom random) {
    Belief belief = now;
    Answers answers = soFar;
    Optional<Question> next = Optional.of(first);
    int length = 0;
    while (next.isPresent() && length < most) {
      length++;
      Question question = next.get();
      QuestionTable table = site.table(question.id());
      if (random.nextDouble() < table.answerRate()) {
        int option = drawn(table.chances(belief), random.nextDouble());
        belief = belief.after(table, option);
        answers = answers.with(question.id(), question.options().get(option).id());
      } else {
        answers = answers.skipping(question.id());
      }
      next = length < most ? chooser.apply(belief, answers) : Optional.empty();
    }
    return length;
  }

  private static int drawn(double[] chances, double at) {
    double left = at;
    for (int option = 0; option < chances.length - 1; option++) {
      left -= chances[option];
      if (left < 0) {
        return option;
      }
    }
    return chances.length - 1;
  }
}
