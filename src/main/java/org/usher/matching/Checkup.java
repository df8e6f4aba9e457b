package org.usher.matching;

import java.util.List;
import java.util.Map;

/// What was found when all journeys through a site were walked and all its pages looked at.
///
/// @param snapshot id of the site
/// @param walks how the answers were chosen
/// @param paths journeys walked to their end
/// @param steps different states of a journey that were met on them
/// @param unjudged pages of which it is not known whether a journey leads to them, since the walks
///   were cut short on a large site
/// @param findings errors first, at most a hundred of a kind
/// @param unlisted how many there are of a kind beyond that
public record Checkup(
    String snapshot,
    Walks walks,
    int paths,
    int steps,
    int unjudged,
    List<Finding> findings,
    Map<Finding.Kind, Integer> unlisted) {

  /// How answers are chosen on the way.
  public enum Walks {
    /// Every answer to every question, and skipping it.
    ALL,
    /// So that every pair of answers is met with, and for each page those that it is written for.
    PAIRS
  }

  public Checkup {
    findings = List.copyOf(findings);
    unlisted = Map.copyOf(unlisted);
  }

  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}
