package org.usher.matching;

import java.util.List;

/// Where a buyer stands, and all that decided it, for those who write the site.
///
/// @param guidance what the buyer is shown
/// @param questions all that could be asked now, by what they are worth; the first is the one that
///   is asked, unless it is time to stop
public record Explanation(Guidance guidance, List<NextQuestion> questions) {
  public Explanation {
    questions = List.copyOf(questions);
  }
}
