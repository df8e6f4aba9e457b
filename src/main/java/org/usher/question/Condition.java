package org.usher.question;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must have been answered: every question named here, with one of its options. A condition is
/// data, so it can be checked, shown and turned into a form; there is no expression language.
///
/// @param anyOf question to the options of which one must be the answer, or among several
public record Condition(Map<QuestionId, Set<OptionId>> anyOf) {

  /// Holds for everybody.
  public static final Condition ALWAYS = new Condition(Map.of());

  public Condition {
    anyOf =
        anyOf.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /// Whether these answers meet the condition. A skipped question never does.
  public boolean holds(Answers answers) {
    return anyOf.entrySet().stream()
        .allMatch(
            wanted -> answers.to(wanted.getKey()).stream().anyMatch(wanted.getValue()::contains));
  }

  /// Whether nothing in these answers speaks against it: what it asks for was answered so, was
  /// skipped, or was not asked yet.
  public boolean mayHold(Answers answers) {
    return anyOf.entrySet().stream()
        .allMatch(wanted -> {
          var chosen = answers.to(wanted.getKey());
          return chosen.isEmpty() || chosen.stream().anyMatch(wanted.getValue()::contains);
        });
  }
}
