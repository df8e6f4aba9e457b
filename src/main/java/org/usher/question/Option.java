package org.usher.question;

import java.util.List;
import org.usher.design.Text;

/// One way to answer a question.
///
/// @param id unique within its question
/// @param label what the buyer chooses, at most about 40 characters
/// @param means completes "because …" in a reason, as "you run marketing"
/// @param evidence what a seller reads about the buyer who chose it, in the third person
/// @param also other ways of saying it, for search
public record Option(OptionId id, Text label, Text means, Text evidence, List<String> also) {
  public Option {
    also = List.copyOf(also);
  }
}
