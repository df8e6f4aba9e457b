package org.usher.matching;

import java.util.List;
import org.usher.design.Text;
import org.usher.question.Option;
import org.usher.question.Question;

/// Who decides together, as the editors declare it: the question that tells them apart, and those
/// of its answers that have a say.
///
/// @param members at least one
public record Committee(Question question, List<Member> members) {

  public Committee {
    members = List.copyOf(members);
  }

  /// @param name as others call them, as "Finance"
  /// @param asks what they want to know before they agree, in one sentence
  public record Member(Option option, Text name, Text asks) {}
}
