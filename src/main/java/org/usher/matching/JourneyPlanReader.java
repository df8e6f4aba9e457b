package org.usher.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.content.YamlNode;
import org.usher.design.Text;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.Question;

/// Reads `journey.yaml` and reports everything in it that makes no sense.
final class JourneyPlanReader {

  private static final int MAX_ID = 40;
  private static final int MAX_NAME = 60;
  private static final int MAX_SENTENCE = 200;
  private static final int MAX_SLUG = 200;

  /// More do not stand side by side on any screen.
  private static final int MAX_THINGS = 5;

  private static final int MIN_THINGS = 2;

  private final Snapshot draft;
  private final List<String> languages;
  private final Set<String> ids = new HashSet<>();

  JourneyPlanReader(Snapshot draft) {
    this.draft = draft;
    this.languages = draft.settings().languages();
  }

  JourneyPlan read(YamlNode file) {
    file.allow("committee", "compare");
    return new JourneyPlan(
        file.find("committee").flatMap(this::committee),
        list(file, "compare").map(this::comparison).toList());
  }

  private static Stream<YamlNode> list(YamlNode node, String key) {
    return node.find(key).map(YamlNode::list).orElse(List.of()).stream();
  }

  private Optional<Committee> committee(YamlNode node) {
    node.allow("question", "members");
    YamlNode name = node.get("question");
    String asked = name.slug(MAX_ID);
    Optional<Question> question =
        draft.questionnaire().questions().stream()
            .filter(one -> one.id().value().equals(asked))
            .findFirst();
    if (question.isEmpty()) {
      name.problem("There is no question '%s'".formatted(asked));
    }
    List<YamlNode> members = node.get("members").list();
    if (members.isEmpty()) {
      node.get("members").problem("A committee has at least one member");
    }
    return question.map(found ->
        new Committee(
            found, members.stream().flatMap(member -> member(found, member).stream()).toList()));
  }

  private Optional<Committee.Member> member(Question question, YamlNode node) {
    node.allow("option", "name", "asks");
    YamlNode name = node.get("option");
    String wanted = name.slug(MAX_ID);
    Optional<Option> option =
        question.options().stream().filter(one -> one.id().value().equals(wanted)).findFirst();
    if (option.isEmpty()) {
      name.problem("The question '%s' has no option '%s'".formatted(question.id(), wanted));
    }
    Text called = node.get("name").words(languages, MAX_NAME);
    Text asks = node.get("asks").words(languages, MAX_SENTENCE);
    return option.map(found -> new Committee.Member(found, called, asks));
  }

  private Comparison comparison(YamlNode node) {
    node.allow("id", "title", "lead", "things", "rows");
    String id = node.get("id").slug(MAX_ID);
    if (!ids.add(id)) {
      node.get("id").problem("Another comparison is called '%s' too".formatted(id));
    }
    List<YamlNode> things = node.get("things").list();
    if (things.size() < MIN_THINGS || things.size() > MAX_THINGS) {
      node.get("things")
          .problem(
              "%d to %d things are compared, not %d"
                  .formatted(MIN_THINGS, MAX_THINGS, things.size()));
    }
    return new Comparison(
        id,
        node.get("title").words(languages, MAX_NAME),
        node.get("lead").words(languages, MAX_SENTENCE),
        things.stream().map(this::thing).toList(),
        list(node, "rows").map(row -> row(row, things.size())).toList());
  }

  private Comparison.Thing thing(YamlNode node) {
    node.allow("name", "page");
    return new Comparison.Thing(
        node.get("name").words(languages, MAX_NAME), node.find("page").flatMap(this::page));
  }

  private Optional<PageId> page(YamlNode node) {
    String slug = node.slug(MAX_SLUG);
    Optional<PageId> page =
        PageId.parse(slug)
            .filter(id -> draft.page(id, draft.settings().mainLanguage()).isPresent());
    if (page.isEmpty()) {
      node.problem("There is no page '%s'".formatted(slug));
    }
    return page;
  }

  private Comparison.Row row(YamlNode node, int things) {
    node.allow("name", "values", "matters");
    List<YamlNode> values = node.get("values").list();
    if (values.size() != things) {
      node.get("values")
          .problem(
              "%d things are compared, so %d values are needed, not %d"
                  .formatted(things, things, values.size()));
    }
    return new Comparison.Row(
        node.get("name").words(languages, MAX_NAME),
        values.stream().map(value -> value.words(languages, MAX_SENTENCE)).toList(),
        node.find("matters")
            .map(when -> when.condition(draft.questionnaire()))
            .orElse(Condition.ALWAYS));
  }
}
