package org.usher.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.usher.design.Address;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Reads `questions.yaml`: first the questions and their options, then what they say about each
/// other.
final class QuestionsReader {

  private static final int MAX_ID_LENGTH = 40;

  /// A button on a phone holds about 40 characters.
  private static final int MAX_LABEL_LENGTH = 60;

  private static final int MAX_SENTENCE_LENGTH = 200;

  /// What Flow says to the server by.
  private static final String FLOW = "v-r";

  private final List<String> languages;
  private final SequencedMap<QuestionId, YamlNode> nodes = new LinkedHashMap<>();

  private QuestionsReader(List<String> languages) {
    this.languages = languages;
  }

  /// @param languages of the site, the main one first
  static Questionnaire read(YamlNode file, List<String> languages) {
    return new QuestionsReader(languages).questionnaire(file.list());
  }

  private Questionnaire questionnaire(List<YamlNode> items) {
    List<Question> alone = items.stream().flatMap(item -> question(item).stream()).toList();
    var known = new Questionnaire(alone);
    var questionnaire =
        new Questionnaire(alone.stream().map(question -> related(question, known)).toList());
    new QuestionCycles(questionnaire)
        .find()
        .forEach(cycle ->
            node(cycle.getFirst()).problem("These questions wait for each other: " + chain(cycle)));
    return questionnaire;
  }

  private Optional<Question> question(YamlNode item) {
    item.allow("id", "ask", "why", "options", "after", "when", "several", "cost");
    YamlNode idNode = item.get("id");
    String id = idNode.slug(MAX_ID_LENGTH);
    var options = options(item.get("options"));
    var ask = item.get("ask").words(languages, MAX_SENTENCE_LENGTH);
    var why = item.get("why").words(languages, MAX_SENTENCE_LENGTH);
    boolean isSeveral = item.find("several").map(YamlNode::isTrue).orElse(false);
    double cost = item.find("cost").map(node -> node.decimal(0.1, 10)).orElse(1.0);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (id.equals(FLOW) || Address.NO_ANSWERS.contains(id)) {
      idNode.problem("'%s' means something else in addresses; choose another id".formatted(id));
    }
    var questionId = new QuestionId(id);
    YamlNode earlier = nodes.putIfAbsent(questionId, item);
    if (earlier != null) {
      idNode.problem(
          "The question '%s' stands here a second time, after line %d"
              .formatted(id, earlier.line()));
      return Optional.empty();
    }
    return Optional.of(
        new Question(questionId, ask, why, options, List.of(), Condition.ALWAYS, isSeveral, cost));
  }

  private List<Option> options(YamlNode node) {
    List<Option> options = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode item : node.list()) {
      item.allow("id", "label", "means", "evidence", "also");
      String id = item.get("id").slug(MAX_ID_LENGTH);
      if (!id.isEmpty() && !ids.add(id)) {
        item.get("id").problem("The option '%s' stands here a second time".formatted(id));
      } else if (!id.isEmpty()) {
        options.add(option(new OptionId(id), item));
      }
    }
    if (node.list().size() < 2) {
      node.problem("A question needs at least two options, not " + node.list().size());
    }
    return options;
  }

  private Option option(OptionId id, YamlNode item) {
    return new Option(
        id,
        item.get("label").words(languages, MAX_LABEL_LENGTH),
        item.get("means").words(languages, MAX_SENTENCE_LENGTH),
        item.get("evidence").words(languages, MAX_SENTENCE_LENGTH),
        item.find("also").map(YamlNode::list).orElse(List.of()).stream()
            .map(YamlNode::text)
            .toList());
  }

  private Question related(Question question, Questionnaire known) {
    YamlNode item = node(question.id());
    var names = known.questions().stream().map(other -> other.id().value()).toList();
    List<QuestionId> after = new ArrayList<>();
    for (YamlNode other : item.find("after").map(YamlNode::oneOrMore).orElse(List.of())) {
      String name = other.text();
      if (names.contains(name)) {
        after.add(new QuestionId(name));
      } else if (!name.isEmpty()) {
        other.problem(
            "There is no question %s%s".formatted(Nearest.quoted(name), Nearest.hint(name, names)));
      }
    }
    return new Question(
        question.id(),
        question.ask(),
        question.why(),
        question.options(),
        after,
        item.find("when").map(when -> when.condition(known)).orElse(Condition.ALWAYS),
        question.isSeveral(),
        question.cost());
  }

  private YamlNode node(QuestionId id) {
    return nodes.sequencedEntrySet().stream()
        .filter(entry -> entry.getKey().equals(id))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String chain(List<QuestionId> cycle) {
    var names = new ArrayList<>(cycle.stream().map(QuestionId::value).toList());
    names.add(names.getFirst());
    return String.join(" → ", names);
  }
}
