package org.usher.bench;

import java.util.Random;
import java.util.stream.IntStream;
import org.usher.matching.Quiz;

/// A way to choose the next question.
interface Policy {

  /// The number of a question that was not asked yet; -1 when there is none.
  int choose(Quiz quiz, Quiz.State state);

  /// Whether answers exclude items that do not agree, instead of moving belief.
  default boolean isHard() {
    return false;
  }

  /// The choice of the portal.
  static Policy adaptive() {
    return Quiz::choose;
  }

  /// The same choice, over the items that agree with every answer.
  static Policy hard() {
    return new Policy() {
      @Override
      public int choose(Quiz quiz, Quiz.State state) {
        return quiz.choose(state);
      }

      @Override
      public boolean isHard() {
        return true;
      }
    };
  }

  /// The same order for everybody.
  static Policy fixed(int[] order) {
    return (quiz, state) ->
        IntStream.of(order).filter(question -> !state.isAsked(question)).findFirst().orElse(-1);
  }

  /// Any question.
  static Policy random(int questions, Random random) {
    return (quiz, state) -> {
      var open = IntStream.range(0, questions).filter(q -> !state.isAsked(q)).toArray();
      return open.length == 0 ? -1 : open[random.nextInt(open.length)];
    };
  }
}
