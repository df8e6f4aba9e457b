package org.usher.scoring;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Rules over the columns of a table; see `src/docs/scoring.md`. Everything in the file is text, so
/// that `Yes` is what the data say and not a truth value.
final class BenchRules {

  private static final double POINTS_THAT_DOUBLE = 20;
  private static final double MAX_POINTS = 1000;

  private final List<Rule> rules;

  private record Rule(String id, List<BenchCondition> when, double points, double spread) {}

  private BenchRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static BenchRules read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static BenchRules parse(String yaml) {
    try {
      Object whole = reader().load(yaml);
      Object list = whole instanceof Map<?, ?> map ? map.get("rules") : whole;
      if (!(list instanceof List<?> entries) || entries.isEmpty()) {
        throw new IllegalArgumentException("The rules are a list of {id, when, points, sure}");
      }
      var rules = new ArrayList<Rule>();
      var ids = new HashSet<String>();
      for (Object entry : entries) {
        var rule = rule(entry, rules.size() + 1);
        if (!ids.add(rule.id())) {
          throw new IllegalArgumentException("Two rules have the id '%s'".formatted(rule.id()));
        }
        rules.add(rule);
      }
      return new BenchRules(rules);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("The rules are no YAML: " + e.getMessage(), e);
    }
  }

  private static Yaml reader() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(dumper),
        dumper,
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            // Every value is text.
          }
        });
  }

  private static Rule rule(Object entry, int number) {
    if (!(entry instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          "Rule %d is no {id, when, points, sure}".formatted(number));
    }
    for (Object key : map.keySet()) {
      if (!List.of("id", "when", "points", "sure", "says").contains(key.toString())) {
        throw new IllegalArgumentException(
            "Rule %d: a rule has id, when, points, sure and says, not '%s'".formatted(number, key));
      }
    }
    String id = text(map, "id").orElse("rule-" + number);
    double points =
        text(map, "points")
            .flatMap(BenchTable::number)
            .filter(given -> Math.abs(given) <= MAX_POINTS)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Rule '%s' needs points from -1000 to 1000, not '%s'"
                        .formatted(id, map.get("points"))));
    return new Rule(
        id,
        when(id, Optional.<Object>ofNullable(map.get("when")).orElse("")),
        points,
        spread(id, text(map, "sure").orElse("fairly")));
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.<Object>ofNullable(map.get(key)).map(Object::toString).map(String::strip);
  }

  /// A mapping of columns, or a list of such mappings.
  private static List<BenchCondition> when(String id, Object written) {
    var conditions = new ArrayList<BenchCondition>();
    var parts = written instanceof List<?> list ? list : List.of(written);
    for (Object part : parts) {
      if (!(part instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException(
            "Rule '%s': 'when' maps columns to conditions".formatted(id));
      }
      if (map.containsKey("column")) {
        var rest = new LinkedHashMap<Object, Object>(map);
        var column = Optional.ofNullable(rest.remove("column")).map(Object::toString).orElse("");
        conditions.add(BenchCondition.read(column, rest));
      } else {
        map.forEach((column, condition) ->
            conditions.add(
                BenchCondition.read(
                    column.toString(), condition == null ? "" : (Object) condition)));
      }
    }
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("Rule '%s' has no condition".formatted(id));
    }
    conditions.stream()
        .filter(BenchCondition::isContradiction)
        .findFirst()
        .ifPresent(never -> {
          throw new IllegalArgumentException(
              "Rule '%s' contradicts itself: no '%s' is at least %s and at most %s"
                  .formatted(
                      id, never.column(), never.least().orElseThrow(), never.most().orElseThrow()));
        });
    return List.copyOf(conditions);
  }

  /// In words, or as a share from 0 (a guess) to 1 (nothing will change it): one half is `fairly`.
  private static double spread(String id, String sure) {
    var share = BenchTable.number(sure);
    if (share.isPresent() && share.get() >= 0 && share.get() <= 1) {
      return Math.max(0.05, 1 - share.get());
    }
    try {
      return Sure.valueOf(sure.toUpperCase(Locale.ROOT)).spread();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Rule '%s': sure is very, fairly, hardly or a number from 0 to 1, not '%s'"
              .formatted(id, sure));
    }
  }

  /// The columns that are looked at.
  Set<String> columns() {
    return rules.stream()
        .flatMap(rule -> rule.when().stream())
        .map(BenchCondition::column)
        .collect(toSet());
  }

  int size() {
    return rules.size();
  }

  /// The rules that are true of a row.
  int[] features(BenchTable table, int row) {
    return IntStream.range(0, rules.size())
        .filter(rule ->
            rules.get(rule).when().stream()
                .allMatch(one -> one.holds(table.cell(row, table.column(one.column())))))
        .toArray();
  }

  Weights points() {
    return new Weights(
        0,
        rules.stream()
            .mapToDouble(rule -> rule.points() * Math.log(2) / POINTS_THAT_DOUBLE)
            .toArray());
  }

  Prior prior() {
    return new Prior(
        points(),
        new Prior.Spreads(rules.stream().mapToDouble(Rule::spread).toArray()),
        Prior.ANY_BASE);
  }

  /// Says nothing of any rule, and holds each near zero.
  Prior ridge() {
    double[] ones = new double[size()];
    java.util.Arrays.fill(ones, 1);
    return new Prior(new Weights(0, new double[size()]), new Prior.Spreads(ones), Prior.ANY_BASE);
  }
}
