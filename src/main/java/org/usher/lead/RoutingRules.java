package org.usher.lead;

import java.util.List;
import java.util.Optional;
import org.usher.engagement.Facts;

/// The rules of `routing.yaml`, in their order: the first that holds names the team.
record RoutingRules(List<RoutingRule> rules) {

  RoutingRules {
    rules = List.copyOf(rules);
  }

  Optional<RoutingRule> first(Facts facts, Sheet sheet) {
    return rules.stream().filter(rule -> rule.holds(facts, sheet)).findFirst();
  }
}
