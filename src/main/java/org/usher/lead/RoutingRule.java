package org.usher.lead;

import java.util.Set;
import org.usher.engagement.Facts;
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

  boolean holds(Facts facts, Sheet sheet) {
    return when.holds(facts.answers())
        && (languages.isEmpty() || languages.contains(sheet.language()))
        && (regions.isEmpty() || Region.of(sheet.person()).filter(regions::contains).isPresent());
  }
}
