package org.usher.content;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Reads what is written about questions and their options, and reports those that do not exist.
final class ConditionReader {

  private final Map<String, Question> byName;

  ConditionReader(Questionnaire questionnaire) {
    this.byName =
        questionnaire.questions().stream().collect(toMap(q -> q.id().value(), Function.identity()));
  }

  Condition read(YamlNode node) {
    var anyOf = new LinkedHashMap<QuestionId, Set<OptionId>>();
    byQuestion(node)
        .forEach((question, value) -> anyOf.put(question.id(), options(question, value)));
    return new Condition(anyOf);
  }

  /// What stands under the keys, which must be questions.
  Map<Question, YamlNode> byQuestion(YamlNode node) {
    var found = new LinkedHashMap<Question, YamlNode>();
    node.entries()
        .forEach(
            (name, value) -> question(name, value).ifPresent(known -> found.put(known, value)));
    return found;
  }

  private Optional<Question> question(String name, YamlNode at) {
    var known = Optional.ofNullable(byName.get(name));
    if (known.isEmpty()) {
      at.keyProblem(
          "There is no question %s%s"
              .formatted(Nearest.quoted(name), Nearest.hint(name, byName.keySet())));
    }
    return known;
  }

  private Set<OptionId> options(Question question, YamlNode at) {
    var nodes = at.oneOrMore();
    if (nodes.isEmpty()) {
      at.problem("At least one option is needed here");
    }
    return nodes.stream()
        .flatMap(node -> option(question, node.text(), node).stream())
        .collect(toSet());
  }

  private Optional<OptionId> option(Question question, String name, YamlNode at) {
    var known = option(question, name);
    if (known.isEmpty() && !name.isEmpty()) {
      at.problem(unknownOption(question, name));
    }
    return known;
  }

  /// The option that is the key of this value.
  Optional<OptionId> optionKey(Question question, String name, YamlNode value) {
    var known = option(question, name);
    if (known.isEmpty()) {
      value.keyProblem(unknownOption(question, name));
    }
    return known;
  }

  private static Optional<OptionId> option(Question question, String name) {
    return question.options().stream()
        .map(Option::id)
        .filter(id -> id.value().equals(name))
        .findFirst();
  }

  private static String unknownOption(Question question, String name) {
    var names = question.options().stream().map(option -> option.id().value()).toList();
    return "The question '%s' has no option %s%s"
        .formatted(question.id(), Nearest.quoted(name), Nearest.hint(name, names));
  }
}
