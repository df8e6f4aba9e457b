package org.usher.matching;

import java.util.List;
import java.util.Optional;
import org.usher.content.Page;

/// A page offered while somebody is still typing.
///
/// @param said how buyers say it, when these words were found there and not in the title
/// @param marks where the words typed stand in the title, in order
public record Suggestion(Page page, Optional<String> said, List<Mark> marks) {
  public Suggestion {
    marks = List.copyOf(marks);
  }

  /// A piece of a text, from `start` to before `end`, in UTF-16 units.
  public record Mark(int start, int end) {}
}
