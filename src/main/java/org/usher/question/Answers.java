package org.usher.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The journey so far: which questions were answered or skipped, in which order. Immutable; its
/// form in an address is [#query()].
public final class Answers {

  /// What stands in an address for a question that was skipped.
  public static final String SKIPPED = "-";

  private static final Answers NONE = new Answers(new LinkedHashMap<>());

  private final SequencedMap<QuestionId, Optional<OptionId>> byQuestion;

  private Answers(SequencedMap<QuestionId, Optional<OptionId>> byQuestion) {
    this.byQuestion = byQuestion;
  }

  public static Answers none() {
    return NONE;
  }

  /// Reads the answers out of an address. What the questionnaire does not know (the content has
  /// changed, or it is another parameter) is dropped quietly and the rest is kept. They stand in
  /// the order of the questionnaire, whatever the order in the address.
  public static Answers read(Map<String, String> query, Questionnaire known) {
    var read = new LinkedHashMap<QuestionId, Optional<OptionId>>();
    for (Question question : known.questions()) {
      String value = query.get(question.id().value());
      if (SKIPPED.equals(value)) {
        read.put(question.id(), Optional.empty());
      } else {
        question.options().stream()
            .map(Option::id)
            .filter(option -> option.value().equals(value))
            .forEach(option -> read.put(question.id(), Optional.of(option)));
      }
    }
    return read.isEmpty() ? NONE : new Answers(read);
  }

  /// The option chosen for a question; empty when it was skipped or not asked.
  public Optional<OptionId> to(QuestionId question) {
    return byQuestion.getOrDefault(question, Optional.empty());
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

  /// The options chosen, without the skipped questions.
  public SequencedMap<QuestionId, OptionId> given() {
    var given = new LinkedHashMap<QuestionId, OptionId>();
    byQuestion.forEach((question, option) -> option.ifPresent(id -> given.put(question, id)));
    return given;
  }

  public boolean isEmpty() {
    return byQuestion.isEmpty();
  }

  /// These answers and one more. An earlier answer to the same question is corrected in its place.
  public Answers with(QuestionId question, OptionId option) {
    return copied(question, Optional.of(option));
  }

  public Answers skipping(QuestionId question) {
    return copied(question, Optional.empty());
  }

  /// These answers as if the question had never been asked.
  public Answers without(QuestionId question) {
    var copy = new LinkedHashMap<>(byQuestion);
    copy.remove(question);
    return new Answers(copy);
  }

  /// The form in an address: question id to option id, or [#SKIPPED].
  public SequencedMap<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    byQuestion.forEach((question, option) ->
        query.put(question.value(), option.map(OptionId::value).orElse(SKIPPED)));
    return query;
  }

  private Answers copied(QuestionId question, Optional<OptionId> option) {
    var copy = new LinkedHashMap<>(byQuestion);
    copy.put(question, option);
    return new Answers(copy);
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
