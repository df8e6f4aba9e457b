package org.usher.lead;

import java.util.Optional;
import java.util.Set;
import org.usher.lead.RoutingTrial.RuleFate;
import org.usher.question.Condition;

/// Whose leads some are. Everything that the rule names must hold.
///
/// @param when answers
/// @param languages of the sheet; empty: any
/// @param regions two small letters each; empty: any
/// @param team who takes them
record RoutingRule(
    String id, Condition when, Set<String> languages, Set<String> regions, String team) {

  RoutingRule {
    languages = Set.copyOf(languages);
    regions = Set.copyOf(regions);
  }

  boolean holds(RoutingCase asked) {
    return when.holds(asked.answers()) && isFor(asked.language()) && isOf(asked.region());
  }

  /// What the first thing is that does not hold.
  RuleFate lacks(RoutingCase asked) {
    if (!when.holds(asked.answers())) {
      return RuleFate.OTHER_ANSWERS;
    }
    return isFor(asked.language()) ? RuleFate.OTHER_REGION : RuleFate.OTHER_LANGUAGE;
  }

  private boolean isFor(String language) {
    return languages.isEmpty() || languages.contains(language);
  }

  private boolean isOf(Optional<String> region) {
    return regions.isEmpty() || region.filter(regions::contains).isPresent();
  }
}
