package org.usher.lead;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;
import org.usher.content.YamlNode;
import org.usher.question.Condition;

/// Makes the rules of `routing.yaml` a part of the snapshot. Without the file there are none, and
/// leads go round.
@Component
class RoutingPart implements SnapshotPart<RoutingRules> {

  private static final String FILE = "routing.yaml";
  private static final int MAX_ID = 40;

  @Override
  public Class<RoutingRules> type() {
    return RoutingRules.class;
  }

  @Override
  public RoutingRules compile(Snapshot draft, Material material, Problems problems) {
    var ids = new HashSet<String>();
    return new RoutingRules(
        material.yaml(FILE).map(YamlNode::list).orElse(List.of()).stream()
            .map(node -> rule(node, draft, ids))
            .toList());
  }

  private static RoutingRule rule(YamlNode node, Snapshot draft, Set<String> ids) {
    node.allow("id", "when", "language", "region", "team");
    String id = node.get("id").slug(MAX_ID);
    if (!id.isEmpty() && !ids.add(id)) {
      node.get("id").problem("The id '%s' is taken; every rule has its own".formatted(id));
    }
    Optional<YamlNode> when = node.find("when");
    Optional<YamlNode> language = node.find("language");
    Optional<YamlNode> region = node.find("region");
    if (when.isEmpty() && language.isEmpty() && region.isEmpty()) {
      node.problem("A rule names at least one of 'when', 'language' and 'region'");
    }
    return new RoutingRule(
        id,
        when.map(condition -> condition.condition(draft.questionnaire())).orElse(Condition.ALWAYS),
        language.map(one -> languages(one, draft)).orElse(Set.of()),
        region.map(RoutingPart::regions).orElse(Set.of()),
        node.get("team").text(1, MAX_ID));
  }

  private static Set<String> languages(YamlNode node, Snapshot draft) {
    List<String> known = draft.settings().languages();
    var named = names(node);
    named.stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> node.problem("The site has the languages %s, not '%s'".formatted(known, name)));
    return named;
  }

  private static Set<String> regions(YamlNode node) {
    var named = names(node);
    for (String name : named) {
      if (!name.matches("[a-z]{2}")) {
        node.problem("A region is two small letters, as 'de', not '%s'".formatted(name));
      } else if (!Region.KNOWN.contains(name)) {
        node.problem(
            "A region that a telephone number or an address can tell is one of %s, not '%s'"
                .formatted(String.join(", ", Region.KNOWN), name));
      }
    }
    return named;
  }

  private static Set<String> names(YamlNode node) {
    return node.oneOrMore().stream().map(YamlNode::text).collect(Collectors.toSet());
  }
}
