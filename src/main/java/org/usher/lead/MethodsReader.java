package org.usher.lead;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.content.YamlNode;
import org.usher.design.Text;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Reads `methods.yaml` and reports everything in it that makes no sense.
final class MethodsReader {

  private static final String ANY = "any";
  private static final String CONTACT = "contact";
  private static final String HAND = "hand";
  private static final int MAX_ID = 40;
  private static final int MAX_NAME = 60;
  private static final int MAX_WORDS = 200;

  private final Snapshot draft;
  private final List<String> languages;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Set<String> methods = new HashSet<>();

  MethodsReader(Snapshot draft) {
    this.draft = draft;
    this.languages = draft.settings().languages();
  }

  Methods read(YamlNode file) {
    file.allow("slots", "methods");
    file.get("slots").list().forEach(this::readSlot);
    return new Methods(file.get("methods").list().stream().map(this::method).toList());
  }

  private void readSlot(YamlNode node) {
    node.allow("id", "name", "from", "words", "read", "also", "ask");
    String id = node.get("id").slug(MAX_ID);
    Set<String> also = also(node);
    var slot =
        new Slot(
            id,
            node.get("name").words(languages, MAX_NAME),
            node.find("from").map(this::from).orElse(Map.of()),
            texts(node, "words").stream().map(Plain::text).map(String::strip).toList(),
            node.find("read").map(this::pages).orElse(Set.of()),
            also.contains(CONTACT),
            also.contains(HAND),
            node.get("ask").words(languages, MAX_WORDS));
    if (!id.isEmpty() && slots.put(id, slot) != null) {
      node.get("id").problem("The id '%s' is taken; every slot has its own".formatted(id));
    }
    if (slot.from().isEmpty() && slot.words().isEmpty() && also.isEmpty()) {
      node.problem("A slot that nothing fills needs 'from', 'words' or 'also'");
    }
  }

  private static Set<String> also(YamlNode node) {
    var named = new HashSet<>(texts(node, "also"));
    named.stream()
        .filter(name -> !name.equals(CONTACT) && !name.equals(HAND))
        .forEach(
            name -> node.problem("'also' names 'contact' or 'hand', not '%s'".formatted(name)));
    return named;
  }

  private static List<String> texts(YamlNode node, String key) {
    return node.find(key)
        .map(list -> list.oneOrMore().stream().map(YamlNode::text).toList())
        .orElse(List.of());
  }

  private Map<QuestionId, Set<OptionId>> from(YamlNode node) {
    var from = new HashMap<QuestionId, Set<OptionId>>();
    node.entries()
        .forEach((name, value) ->
            draft.questionnaire().questions().stream()
                .filter(question -> question.id().value().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    question -> from.put(question.id(), options(question, value)),
                    () -> value.problem("There is no question '%s'".formatted(name))));
    return from;
  }

  private static Set<OptionId> options(Question question, YamlNode node) {
    List<String> names = node.oneOrMore().stream().map(YamlNode::text).toList();
    Set<OptionId> all = question.options().stream().map(Option::id).collect(toSet());
    if (names.equals(List.of(ANY))) {
      return all;
    }
    names.stream()
        .filter(name -> all.stream().noneMatch(option -> option.value().equals(name)))
        .forEach(name ->
            node.problem("The question '%s' has no option '%s'".formatted(question.id(), name)));
    return all.stream().filter(option -> names.contains(option.value())).collect(toSet());
  }

  private Set<PageId> pages(YamlNode node) {
    return node.oneOrMore().stream().flatMap(page -> page(page).stream()).collect(toSet());
  }

  private Optional<PageId> page(YamlNode node) {
    String slug = node.text();
    var page =
        PageId.parse(slug)
            .filter(id -> draft.page(id, draft.settings().mainLanguage()).isPresent());
    if (page.isEmpty() && !slug.isEmpty()) {
      node.problem("There is no page '%s' that is shown now".formatted(slug));
    }
    return page;
  }

  private Method method(YamlNode node) {
    node.allow("id", "name", "idea", "steps");
    String id = node.get("id").slug(MAX_ID);
    if (!id.isEmpty() && !methods.add(id)) {
      node.get("id").problem("The id '%s' is taken; every method has its own".formatted(id));
    }
    List<YamlNode> steps = node.get("steps").list();
    if (steps.isEmpty()) {
      node.problem("A method has at least one step");
    }
    return new Method(
        id,
        node.get("name").words(languages, MAX_NAME),
        node.get("idea").words(languages, MAX_WORDS),
        steps.stream().map(this::stage).toList());
  }

  private Method.Stage stage(YamlNode node) {
    node.allow("name", "slots", "ask");
    Optional<Text> ask = node.find("ask").map(words -> words.words(languages, MAX_WORDS));
    return new Method.Stage(
        node.get("name").words(languages, MAX_NAME),
        node.get("slots").oneOrMore().stream().flatMap(slot -> slot(slot).stream()).toList(),
        ask);
  }

  private Optional<Slot> slot(YamlNode node) {
    String id = node.text();
    var slot = Optional.ofNullable(slots.get(id));
    if (slot.isEmpty() && !id.isEmpty()) {
      node.problem("There is no slot '%s'; there are %s".formatted(id, slots.keySet()));
    }
    return slot;
  }
}
