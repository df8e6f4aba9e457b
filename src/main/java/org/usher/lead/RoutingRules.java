package org.usher.lead;

import java.util.List;
import java.util.Optional;

/// The rules of `routing.yaml`, in their order: the first that holds names the team.
record RoutingRules(List<RoutingRule> rules) {

  RoutingRules {
    rules = List.copyOf(rules);
  }

  Optional<RoutingRule> first(RoutingCase asked) {
    return rules.stream().filter(rule -> rule.holds(asked)).findFirst();
  }
}
