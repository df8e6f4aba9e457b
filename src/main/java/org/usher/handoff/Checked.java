package org.usher.handoff;

import java.util.List;

/// What came of looking at a form.
public sealed interface Checked {

  /// It can be sent.
  record Good(Contact contact) implements Checked {}

  /// It cannot.
  ///
  /// @param problems at least one, at most one per field, in the order of the form
  record Wrong(List<FieldProblem> problems) implements Checked {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
