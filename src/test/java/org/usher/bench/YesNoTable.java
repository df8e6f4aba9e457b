package org.usher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// An invented table of items and yes/no questions. Each item has a few hidden traits, each
/// question asks for a mixture of them, so columns go together as they do in life.
final class YesNoTable {

  private static final int TRAITS = 8;

  /// Part of a question that goes with no other.
  private static final double OWN = 0.7;

  private YesNoTable() {}

  static List<List<String>> rows(int items, int questions, int seed) {
    var random = new Random(seed);
    var asked = normal(random, questions, TRAITS);
    var shift = normal(random, questions, 1);
    var rows = new ArrayList<List<String>>();
    var names = new ArrayList<>(List.of("item"));
    IntStream.range(0, questions).forEach(question -> names.add("question " + (question + 1)));
    rows.add(names);
    for (int item = 0; item < items; item++) {
      var traits = normal(random, 1, TRAITS)[0];
      var row = new ArrayList<>(List.of("item " + (item + 1)));
      for (int question = 0; question < questions; question++) {
        double sum = OWN * (shift[question][0] + random.nextGaussian()) * Math.sqrt(TRAITS);
        for (int trait = 0; trait < TRAITS; trait++) {
          sum += asked[question][trait] * traits[trait];
        }
        row.add(sum > 0 ? "yes" : "no");
      }
      rows.add(row);
    }
    return rows;
  }

  private static double[][] normal(Random random, int rows, int columns) {
    return IntStream.range(0, rows)
        .mapToObj(row -> random.doubles(columns).map(any -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
