package org.usher.handoff;

import java.util.List;
import java.util.Map;
import org.usher.scoring.Outcome;

/// What a file of past leads would teach, before it does.
///
/// @param header names of the columns
/// @param samples for each column its values, the most frequent first, up to 300
/// @param plan what the columns mean
/// @param leads rows that teach
/// @param results how many of them came to which end
/// @param problems the first of the rows that do not, and why
/// @param problemCount how many there are
/// @param encoding in which the file is written
/// @param isGuessed whether special letters may be others than are read
/// @param isDayUnclear whether days such as `03/04/2025` may be others than are read
public record PastPreview(
    List<String> header,
    List<List<String>> samples,
    PastPlan plan,
    int leads,
    Map<Outcome.Result, Long> results,
    List<PastProblem> problems,
    int problemCount,
    String encoding,
    boolean isGuessed,
    boolean isDayUnclear) {

  public PastPreview {
    header = List.copyOf(header);
    samples = List.copyOf(samples);
    results = Map.copyOf(results);
    problems = List.copyOf(problems);
  }
}
