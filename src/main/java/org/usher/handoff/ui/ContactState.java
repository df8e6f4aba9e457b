package org.usher.handoff.ui;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import org.usher.design.Address;
import org.usher.handoff.Entries;
import org.usher.handoff.FieldProblem;
import org.usher.handoff.Preview;
import org.usher.lead.EvidenceLine;
import org.usher.question.Question;

/// What the contact form shows: at first, or when it comes back.
///
/// @param sealed the preview as it stands in the form
/// @param problems what is wrong with single fields
/// @param trouble key of the words that say why it came back, when no field is to blame; empty when
///   there is none
/// @param asked the question whose answer is being changed
record ContactState(
    int status,
    Address address,
    Preview preview,
    String sealed,
    Entries entries,
    List<FieldProblem> problems,
    String trouble,
    Optional<Question> asked) {

  /// A form in which no answer is being changed.
  ContactState(
      int status,
      Address address,
      Preview preview,
      String sealed,
      Entries entries,
      List<FieldProblem> problems,
      String trouble) {
    this(status, address, preview, sealed, entries, problems, trouble, Optional.empty());
  }

  /// The same with a question to answer otherwise.
  ContactState asking(Question question) {
    return new ContactState(
        status, address, preview, sealed, entries, problems, trouble, Optional.of(question));
  }

  /// The form as it is first shown: every line is ticked but those that came with a link.
  static ContactState fresh(Address address, Preview preview, String sealed) {
    var ticked =
        preview.lines().stream()
            .filter(line -> !Preview.hasArrived(line))
            .map(EvidenceLine::id)
            .collect(toUnmodifiableSet());
    return new ContactState(200, address, preview, sealed, Entries.none(ticked), List.of(), "");
  }

  boolean isBack() {
    return !problems.isEmpty() || !trouble.isEmpty();
  }

  Optional<FieldProblem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }
}
