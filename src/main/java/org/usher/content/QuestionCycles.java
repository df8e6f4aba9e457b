package org.usher.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Finds questions that can never be asked because each waits for the other, by `after` or `when`.
final class QuestionCycles {

  private final Questionnaire questionnaire;
  private final Set<QuestionId> done = new HashSet<>();
  private final Deque<QuestionId> path = new ArrayDeque<>();
  private final List<List<QuestionId>> cycles = new ArrayList<>();

  QuestionCycles(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /// Each cycle once, beginning with the question that stands first in the file.
  List<List<QuestionId>> find() {
    questionnaire.questions().forEach(question -> follow(question.id()));
    return cycles;
  }

  private void follow(QuestionId id) {
    if (path.contains(id)) {
      cycles.add(path.stream().dropWhile(other -> !other.equals(id)).toList());
    } else if (done.add(id)) {
      path.addLast(id);
      questionnaire.question(id).stream().flatMap(QuestionCycles::awaited).forEach(this::follow);
      path.removeLast();
    }
  }

  private static Stream<QuestionId> awaited(Question question) {
    return Stream.concat(question.after().stream(), question.when().anyOf().keySet().stream())
        .distinct();
  }
}
