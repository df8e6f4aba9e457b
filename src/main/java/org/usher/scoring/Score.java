package org.usher.scoring;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;

/// How ready a person is, and why.
///
/// @param points the sum of the points of all contributions, exactly
/// @param fitPoints the sum of those for fit, exactly
/// @param engagementPoints the sum of those for engagement, exactly
/// @param reachesThreshold whether the points reach the model's threshold; gates are apart, see
///   [#isReady()]
/// @param contributions in the order of the model's rules, the base first
/// @param holds what holds a handoff back
/// @param asOf the instant for which ages were taken, to the microsecond
public record Score(
    Points points,
    Points fitPoints,
    Points engagementPoints,
    Grade grade,
    boolean reachesThreshold,
    List<Contribution> contributions,
    List<Hold> holds,
    String modelVersion,
    Instant asOf) {

  public Score {
    contributions = List.copyOf(contributions);
    holds = List.copyOf(holds);
  }

  /// Whether a person who agreed is handed over: the threshold is reached and nothing holds back.
  public boolean isReady() {
    return reachesThreshold && holds.isEmpty();
  }

  /// What speaks for this person, strongest first, for a seller to read.
  public List<String> evidence(String language, int atMost) {
    return contributions.stream()
        .filter(contribution -> contribution.points().isAbove(Points.ZERO))
        .sorted(comparing(Contribution::points).reversed())
        .flatMap(contribution -> contribution.says().stream())
        .map(says -> says.in(language))
        .limit(atMost)
        .toList();
  }
}
