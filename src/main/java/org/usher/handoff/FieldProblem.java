package org.usher.handoff;

import java.util.List;

/// What is wrong with one field.
///
/// @param field id of the field, as in [ContactCheck]
/// @param key of the words that say what to do, below `handoff.problem.`
/// @param arguments of those words
public record FieldProblem(String field, String key, List<Object> arguments) {

  public FieldProblem {
    arguments = List.copyOf(arguments);
  }

  static FieldProblem of(String field, String key, Object... arguments) {
    return new FieldProblem(field, key, List.of(arguments));
  }
}
