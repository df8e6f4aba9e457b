package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who would get a lead, and what was weighed on the way.
///
/// @param region what was taken for the region; empty when nothing tells
/// @param company whose the domain is, if somebody's
/// @param route empty when nothing is set up, so that leads wait for whoever is first
/// @param rules all, in their order
/// @param turns of all active sellers who were ever set up, for the team of the route
public record RoutingTrial(
    Optional<String> region,
    Optional<Company> company,
    Optional<Route> route,
    List<Rule> rules,
    List<Turn> turns) {

  public RoutingTrial {
    rules = List.copyOf(rules);
    turns = List.copyOf(turns);
  }

  /// A rule, and what became of it.
  public record Rule(String id, String team, RuleFate fate) {}

  /// Why a rule counts, or is passed over.
  public enum RuleFate {
    COUNTS,
    /// It holds, and nobody of its team can take the lead.
    NOBODY,
    /// It holds, and one before it did.
    LATER,
    /// It holds, and what is asked before the rules has decided.
    NOT_ASKED,
    OTHER_ANSWERS,
    OTHER_LANGUAGE,
    OTHER_REGION
  }

  /// A seller, as they stand.
  ///
  /// @param open how many open leads they have
  /// @param had how many the rotation gave them in the last seven days
  /// @param opens when they are at work next, if not now
  public record Turn(Seller seller, TurnFate fate, long open, long had, Instant opens) {}

  /// Why somebody is next, or is not.
  public enum TurnFate {
    NEXT,
    AWAY,
    /// Of weight 0.
    NO_PART,
    OTHER_TEAM,
    FULL,
    /// Not at work, while others are, or are so sooner.
    LATER,
    /// For their weight.
    HAD_MORE
  }
}
