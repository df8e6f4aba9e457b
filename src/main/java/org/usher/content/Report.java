package org.usher.content;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// What came of the last attempt to publish the content folder.
///
/// @param at when it was read
/// @param isPublished whether the folder as it was then is the site that is shown; always so when
///   there are no problems
/// @param problems by file and line
public record Report(Instant at, boolean isPublished, List<Problem> problems) {

  /// More are not read at once.
  private static final int MAX_LISTED = 100;

  public Report {
    problems = List.copyOf(problems);
  }

  /// One problem to a line, for a log or a terminal.
  @Override
  public String toString() {
    String list =
        problems.stream()
            .limit(MAX_LISTED)
            .map(Problem::toString)
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MAX_LISTED;
    return more > 0 ? list + "\nand %d more".formatted(more) : list;
  }
}
