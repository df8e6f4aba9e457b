package org.usher.content;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Whom a page is for, in the editor's judgement. What is absent says nothing.
///
/// @param marks question to option to fit
public record Audience(Map<QuestionId, Map<OptionId, Fit>> marks) {

  public static final Audience EVERYBODY = new Audience(Map.of());

  public Audience {
    marks =
        marks.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
  }

  /// The fit for those who chose this option, if the editor says anything about it.
  public Optional<Fit> fit(QuestionId question, OptionId option) {
    return Optional.ofNullable(marks(question).get(option));
  }

  /// The fit by option; empty when the editor says nothing about this question.
  public Map<OptionId, Fit> marks(QuestionId question) {
    return marks.getOrDefault(question, Map.of());
  }

  /// Whether the editor says anything about this question.
  public boolean speaksOf(QuestionId question) {
    return marks.containsKey(question);
  }
}
