package org.usher.question;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All questions of the site. Immutable.
public final class Questionnaire {

  private final List<Question> questions;
  private final Map<String, Question> byName;

  /// @throws IllegalArgumentException when two questions have the same id
  public Questionnaire(List<Question> questions) {
    this.questions = List.copyOf(questions);
    this.byName =
        questions.stream()
            .collect(
                toMap(
                    question -> question.id().value(),
                    identity(),
                    (one, other) -> {
                      throw new IllegalArgumentException(
                          "Two questions are called '%s'".formatted(one.id()));
                    }));
  }

  /// In the order of the file.
  public List<Question> questions() {
    return questions;
  }

  public Optional<Question> question(QuestionId id) {
    return named(id.value());
  }

  Optional<Question> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The questions that may be asked now: not yet asked, precondition met, and nothing that must
  /// come first and still may come is missing.
  public List<Question> open(Answers answers) {
    return questions.stream()
        .filter(question -> !answers.isAsked(question.id()))
        .filter(question -> question.when().holds(answers))
        .filter(question -> question.after().stream().noneMatch(id -> isAhead(id, answers)))
        .toList();
  }

  private boolean isAhead(QuestionId id, Answers answers) {
    return !answers.isAsked(id)
        && question(id).filter(question -> question.when().holds(answers)).isPresent();
  }
}
