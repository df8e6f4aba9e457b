package org.usher.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The journey so far: which questions were answered or skipped, in which order. Where a question
/// allows it, several options are one answer. Immutable; its form in an address is [#query()].
public final class Answers {

  /// What stands in an address for a question that was skipped.
  public static final String SKIPPED = "-";

  /// Stands between the options of one answer.
  private static final String AND = ".";

  private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(AND));

  private static final Answers NONE = new Answers(new LinkedHashMap<>());

  private static final SequencedSet<OptionId> NO_OPTION = set(List.of());

  /// An empty set is a question that was skipped.
  private final SequencedMap<QuestionId, SequencedSet<OptionId>> byQuestion;

  private Answers(SequencedMap<QuestionId, SequencedSet<OptionId>> byQuestion) {
    this.byQuestion = byQuestion;
  }

  public static Answers none() {
    return NONE;
  }

  /// Reads the answers out of an address. What the questionnaire does not know (the content has
  /// changed, or it is another parameter) is dropped quietly and the rest is kept. They stand in
  /// the order of the questionnaire, whatever the order in the address.
  public static Answers read(Map<String, String> query, Questionnaire known) {
    var read = new LinkedHashMap<QuestionId, SequencedSet<OptionId>>();
    for (Question question : known.questions()) {
      String value = query.get(question.id().value());
      if (SKIPPED.equals(value)) {
        read.put(question.id(), set(List.of()));
      } else if (value != null) {
        List<String> named =
            question.isSeveral() ? Arrays.asList(BETWEEN.split(value)) : List.of(value);
        var options =
            question.options().stream()
                .map(Option::id)
                .filter(option -> named.contains(option.value()))
                .toList();
        if (!options.isEmpty()) {
          read.put(question.id(), set(options));
        }
      }
    }
    return read.isEmpty() ? NONE : new Answers(read);
  }

  /// Reads what [#query()] wrote, whatever is asked today.
  public static Answers stored(Map<String, String> query) {
    var read = new LinkedHashMap<QuestionId, SequencedSet<OptionId>>();
    query.forEach((question, value) ->
        read.put(
            new QuestionId(question),
            set(
                SKIPPED.equals(value)
                    ? List.of()
                    : Arrays.stream(BETWEEN.split(value)).map(OptionId::new).toList())));
    return new Answers(read);
  }

  /// The options chosen for a question; empty when it was skipped or not asked.
  public SequencedSet<OptionId> to(QuestionId question) {
    return byQuestion.getOrDefault(question, NO_OPTION);
  }

  /// Whether this option was chosen, alone or with others.
  public boolean has(QuestionId question, OptionId option) {
    return to(question).contains(option);
  }

  /// Answered or skipped.
  public boolean isAsked(QuestionId question) {
    return byQuestion.containsKey(question);
  }

  public boolean isSkipped(QuestionId question) {
    return isAsked(question) && to(question).isEmpty();
  }

  /// All questions answered or skipped.
  public SequencedSet<QuestionId> asked() {
    return Collections.unmodifiableSequencedSet(byQuestion.sequencedKeySet());
  }

  /// The options chosen, at least one for each question, without the skipped questions.
  public SequencedMap<QuestionId, SequencedSet<OptionId>> given() {
    var given = new LinkedHashMap<>(byQuestion);
    given.values().removeIf(SequencedSet::isEmpty);
    return given;
  }

  public boolean isEmpty() {
    return byQuestion.isEmpty();
  }

  /// These answers and one more. An earlier answer to the same question is corrected in its place.
  public Answers with(QuestionId question, OptionId option) {
    return copied(question, List.of(option));
  }

  /// These answers with this option added to what was chosen, or taken away if it was; taking the
  /// last one away is as if the question had never been asked.
  public Answers toggling(Question question, OptionId option) {
    boolean isChosen = has(question.id(), option);
    var chosen =
        question.options().stream()
            .map(Option::id)
            .filter(id -> id.equals(option) ? !isChosen : has(question.id(), id))
            .toList();
    return chosen.isEmpty() ? without(question.id()) : copied(question.id(), chosen);
  }

  public Answers skipping(QuestionId question) {
    return copied(question, List.of());
  }

  /// These answers as if the question had never been asked.
  public Answers without(QuestionId question) {
    var copy = new LinkedHashMap<>(byQuestion);
    copy.remove(question);
    return new Answers(copy);
  }

  /// The answers to these questions alone, without the skipped ones.
  public Answers keeping(Predicate<QuestionId> questions) {
    var kept = new LinkedHashMap<>(given());
    kept.keySet().removeIf(questions.negate());
    return new Answers(kept);
  }

  /// These answers and those; where both answer a question, the later answer stands.
  public Answers and(Answers later) {
    var both = new LinkedHashMap<>(byQuestion);
    both.putAll(later.given());
    return new Answers(both);
  }

  /// The form in an address: question id to option id, several with a dot between, or [#SKIPPED].
  public SequencedMap<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    byQuestion.forEach((question, options) ->
        query.put(
            question.value(),
            options.isEmpty()
                ? SKIPPED
                : options.stream().map(OptionId::value).collect(Collectors.joining(AND))));
    return query;
  }

  private Answers copied(QuestionId question, Collection<OptionId> options) {
    var copy = new LinkedHashMap<>(byQuestion);
    copy.put(question, set(options));
    return new Answers(copy);
  }

  private static SequencedSet<OptionId> set(Collection<OptionId> options) {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(options));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers && byQuestion.equals(answers.byQuestion);
  }

  @Override
  public int hashCode() {
    return byQuestion.hashCode();
  }

  @Override
  public String toString() {
    return query().toString();
  }
}
