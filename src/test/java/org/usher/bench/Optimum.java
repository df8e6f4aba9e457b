package org.usher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The least expected number of questions any policy can reach without noise, by exact search over
/// the sets of items that answers leave (branch and bound, each set once). Items that no question
/// tells apart are one, with a weight.
final class Optimum {

  private static final double SAFE = 1e-9;

  private final int[][] kinds;
  private final int[] weights;
  private final int questions;
  private final int mostOptions;
  private final long deadline;
  private final Map<BitSet, Double> exact = new HashMap<>();
  private final Map<BitSet, Double> atLeast = new HashMap<>();

  private static final class OutOfTime extends RuntimeException {}

  private Optimum(int[][] answers, Duration atMost) {
    var counts = new LinkedHashMap<List<Integer>, Integer>();
    for (int[] row : answers) {
      counts.merge(Arrays.stream(row).boxed().toList(), 1, Integer::sum);
    }
    this.kinds =
        counts.keySet().stream()
            .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.weights = counts.values().stream().mapToInt(Integer::intValue).toArray();
    this.questions = answers[0].length;
    this.mostOptions = Arrays.stream(answers).flatMapToInt(Arrays::stream).max().orElse(0) + 1;
    this.deadline = System.nanoTime() + atMost.toNanos();
  }

  /// The optimum; empty when it was not found in time.
  static OptionalDouble of(int[][] answers, Duration atMost) {
    if (answers[0].length == 0) {
      return OptionalDouble.of(0);
    }
    var search = new Optimum(answers, atMost);
    var all = new BitSet();
    all.set(0, search.kinds.length);
    try {
      return OptionalDouble.of(search.cost(all, Double.MAX_VALUE) / answers.length);
    } catch (OutOfTime e) {
      return OptionalDouble.empty();
    }
  }

  /// The least number of questions asked of these kinds together. Exact when it is at most `limit`;
  /// else some number above it.
  private double cost(BitSet kindsLeft, double limit) {
    if (kindsLeft.cardinality() <= 1) {
      return 0;
    }
    Double known = exact.get(kindsLeft);
    if (known != null) {
      return known;
    }
    double bound = Math.max(bound(kindsLeft), atLeast.getOrDefault(kindsLeft, 0.0));
    if (bound > limit + SAFE) {
      return bound;
    }
    if (System.nanoTime() > deadline) {
      throw new OutOfTime();
    }
    double best = search(kindsLeft, limit);
    if (best <= limit + SAFE) {
      exact.put(kindsLeft, best);
      return best;
    }
    atLeast.put(kindsLeft, Math.max(bound, limit));
    return Math.max(best, limit + 2 * SAFE);
  }

  /// What a question makes of a set, with what each part costs at least.
  private record Split(List<BitSet> parts, double[] bounds, double bound) {}

  private double search(BitSet kindsLeft, double limit) {
    double own = weight(kindsLeft);
    var splits =
        IntStream.range(0, questions)
            .mapToObj(question -> parts(kindsLeft, question))
            .filter(parts -> parts.size() > 1)
            .distinct()
            .map(this::split)
            .sorted((one, other) -> Double.compare(one.bound, other.bound))
            .toList();
    double best = Double.MAX_VALUE;
    for (Split split : splits) {
      double most = Math.min(best, limit);
      double sum = own + split.bound;
      for (int part = 0; part < split.bounds.length && sum <= most + SAFE; part++) {
        double bound = split.bounds[part];
        sum += cost(split.parts.get(part), most - sum + bound) - bound;
      }
      best = Math.min(best, sum);
    }
    return best;
  }

  private Split split(List<BitSet> parts) {
    var bounds = parts.stream().mapToDouble(this::atLeast).toArray();
    return new Split(parts, bounds, Arrays.stream(bounds).sum());
  }

  private double atLeast(BitSet part) {
    Double known = exact.get(part);
    return known != null ? known : Math.max(bound(part), atLeast.getOrDefault(part, 0.0));
  }

  private List<BitSet> parts(BitSet kindsLeft, int question) {
    var parts = new HashMap<Integer, BitSet>();
    for (int kind = kindsLeft.nextSetBit(0); kind >= 0; kind = kindsLeft.nextSetBit(kind + 1)) {
      parts.computeIfAbsent(kinds[kind][question], any -> new BitSet()).set(kind);
    }
    return new ArrayList<>(parts.values());
  }

  private int weight(BitSet kindsLeft) {
    return kindsLeft.stream().map(kind -> weights[kind]).sum();
  }

  /// No code is shorter than entropy (Shannon, 1948), and each kind is asked at least once.
  private double bound(BitSet kindsLeft) {
    int count = kindsLeft.cardinality();
    if (count <= 1) {
      return 0;
    }
    double total = weight(kindsLeft);
    double bits =
        kindsLeft.stream()
            .mapToDouble(kind -> weights[kind] * Math.log(total / weights[kind]))
            .sum();
    return Math.max(total, bits / Math.log(mostOptions));
  }
}
