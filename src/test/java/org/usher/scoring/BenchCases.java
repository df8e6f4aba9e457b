package org.usher.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The people of a table in their order, with the rules that are true of them.
final class BenchCases {

  private static final Set<String> GOOD = Set.of("1", "yes", "true", "1.0", "y", "t", "won");
  private static final Set<String> BAD = Set.of("0", "no", "false", "0.0", "n", "f", "lost");

  private final BenchRules rules;
  private final List<Example> examples = new ArrayList<>();
  private final List<boolean[]> flags = new ArrayList<>();
  private int unlabelled;

  BenchCases(BenchTable table, BenchRules rules, String label, Optional<String> order) {
    this.rules = rules;
    int column = table.column(label);
    for (int row : table.order(order)) {
      String given = table.cell(row, column).toLowerCase(Locale.ROOT);
      if (given.isEmpty()) {
        unlabelled++;
      } else {
        add(rules.features(table, row), isGood(given, label, row));
      }
    }
    long good = good();
    if (good == 0 || good == size()) {
      throw new IllegalArgumentException(
          "There must be good and bad ones: of %d rows, %d are good".formatted(size(), good));
    }
  }

  private static boolean isGood(String given, String label, int row) {
    if (!GOOD.contains(given) && !BAD.contains(given)) {
      throw new IllegalArgumentException(
          "Row %d: '%s' is yes or no, 1 or 0, true or false, not '%s'"
              .formatted(row + 1, label, given));
    }
    return GOOD.contains(given);
  }

  private void add(int[] features, boolean good) {
    examples.add(new Example(features, good));
    boolean[] all = new boolean[rules.size()];
    for (int feature : features) {
      all[feature] = true;
    }
    flags.add(all);
  }

  BenchRules rules() {
    return rules;
  }

  int size() {
    return examples.size();
  }

  int unlabelled() {
    return unlabelled;
  }

  long good() {
    return examples.stream().filter(Example::isGood).count();
  }

  Example example(int row) {
    return examples.get(row);
  }

  List<Example> examples(List<Integer> rows) {
    return rows.stream().map(examples::get).toList();
  }

  boolean[] flags(int row) {
    return flags.get(row).clone();
  }

  List<Forecast> forecasts(List<Integer> rows, Weights weights) {
    return rows.stream()
        .map(examples::get)
        .map(example -> new Forecast(example.logOdds(weights), example.isGood()))
        .toList();
  }
}
