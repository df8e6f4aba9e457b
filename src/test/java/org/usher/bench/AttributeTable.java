package org.usher.bench;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A table of items from documents with attributes.
final class AttributeTable {

  private static final int COMMONEST = 5;

  private AttributeTable() {}

  /// @param family attribute to the value that all items have; none for any document
  static List<List<String>> rows(
      List<JsonNode> documents, Map<String, String> family, int items, int questions, int seed) {
    var chosen = new ArrayList<>(documents.stream().filter(doc -> isOf(doc, family)).toList());
    Collections.shuffle(chosen, new Random(seed));
    var taken = chosen.subList(0, Math.min(items, chosen.size()));
    var columns = columns(taken, questions);
    var rows = new ArrayList<List<String>>();
    var names = new ArrayList<>(List.of("item"));
    names.addAll(columns);
    rows.add(names);
    var cuts = columns.stream().map(column -> cut(column, taken)).toList();
    for (JsonNode document : taken) {
      var row = new ArrayList<>(List.of(document.path("id").asString()));
      for (int column = 0; column < columns.size(); column++) {
        row.add(cuts.get(column).apply(document.path("attrs").path(columns.get(column))));
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean isOf(JsonNode document, Map<String, String> family) {
    return family.entrySet().stream()
        .allMatch(entry ->
            document.path("attrs").path(entry.getKey()).asString("").equals(entry.getValue()));
  }

  /// The attributes that most of the items have, and not all with the same value.
  private static List<String> columns(List<JsonNode> items, int most) {
    var counts = new TreeMap<String, Integer>();
    for (JsonNode item : items) {
      item.path("attrs").propertyNames().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(comparing((Map.Entry<String, Integer> entry) -> entry.getValue()).reversed())
        .map(Map.Entry::getKey)
        .filter(column -> values(column, items).stream().distinct().count() > 1)
        .limit(most)
        .toList();
  }

  private static List<JsonNode> values(String column, List<JsonNode> items) {
    return items.stream()
        .map(item -> item.path("attrs").path(column))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .toList();
  }

  private static Function<JsonNode, String> cut(String column, List<JsonNode> items) {
    var values = values(column, items);
    return values.stream().allMatch(JsonNode::isNumber) ? atQuartiles(values) : toCommonest(values);
  }

  private static Function<JsonNode, String> atQuartiles(List<JsonNode> values) {
    var sorted = values.stream().mapToDouble(JsonNode::asDouble).sorted().toArray();
    return value -> {
      if (!value.isNumber()) {
        return "";
      }
      int quarter = 0;
      for (int i = 1; i <= 3; i++) {
        quarter += value.asDouble() > sorted[(sorted.length - 1) * i / 4] ? 1 : 0;
      }
      return "quarter " + (quarter + 1);
    };
  }

  private static Function<JsonNode, String> toCommonest(List<JsonNode> values) {
    var counts = values.stream().collect(groupingBy(JsonNode::asString, TreeMap::new, counting()));
    var kept =
        counts.entrySet().stream()
            .sorted(comparing((Map.Entry<String, Long> entry) -> entry.getValue()).reversed())
            .limit(COMMONEST)
            .map(Map.Entry::getKey)
            .toList();
    return value -> {
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      return kept.contains(value.asString()) ? value.asString() : "other";
    };
  }
}
