package org.usher.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.usher.matching.Quiz;

/// Visitors who answer everything and rightly, one for each item: how many questions until only
/// items are left that no question tells apart. An empty cell is an answer of its own.
final class NoiseFree {

  private static final int RANDOM_ORDERS = 20;

  private final ItemSite site;
  private final Quiz quiz;
  private final int[][] answers;

  NoiseFree(ItemTable table) {
    this.site = new ItemSite(table.withEmptyAsAnswer());
    this.quiz = new Quiz(site.snapshot());
    this.answers = IntStream.range(0, site.items()).mapToObj(site::answers).toArray(int[][]::new);
  }

  ItemSite site() {
    return site;
  }

  int[][] answers() {
    return answers;
  }

  /// The expected number of questions with a policy that depends on the answers.
  double adaptive(Policy policy) {
    int[] all = IntStream.range(0, answers.length).toArray();
    return below(all, quiz.start(), policy) / (double) answers.length;
  }

  /// Questions asked of these items together, from here on.
  private long below(int[] items, Quiz.State state, Policy policy) {
    if (areAlike(items)) {
      return 0;
    }
    int question = policy.choose(quiz, state);
    long asked = items.length;
    for (var part : parted(items, question).entrySet()) {
      int[] left = part.getValue().stream().mapToInt(Integer::intValue).toArray();
      asked += below(left, next(state, question, part.getKey(), left, policy), policy);
    }
    return asked;
  }

  private Quiz.State next(Quiz.State state, int question, int option, int[] left, Policy policy) {
    var answered = state.answered(question, option);
    if (!policy.isHard()) {
      return answered;
    }
    var kept = new boolean[answers.length];
    Arrays.stream(left).forEach(item -> kept[item] = true);
    return answered.believing(kept);
  }

  private Map<Integer, List<Integer>> parted(int[] items, int question) {
    var parts = new TreeMap<Integer, List<Integer>>();
    for (int item : items) {
      parts.computeIfAbsent(answers[item][question], any -> new ArrayList<>()).add(item);
    }
    return parts;
  }

  private boolean areAlike(int[] items) {
    return Arrays.stream(items).allMatch(item -> Arrays.equals(answers[item], answers[items[0]]));
  }

  /// The order in which each question leaves the least undecided of what those before have left.
  int[] bestOrder() {
    var parts = new int[answers.length];
    var order = new ArrayList<Integer>();
    while (order.size() < site.questions()) {
      int best =
          IntStream.range(0, site.questions())
              .filter(question -> !order.contains(question))
              .boxed()
              .min((one, other) -> Double.compare(undecided(parts, one), undecided(parts, other)))
              .orElseThrow();
      order.add(best);
      refine(parts, best);
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /// What is unknown when part and answer are known, in natural units, times the items.
  private double undecided(int[] parts, int question) {
    var refined = parts.clone();
    refine(refined, question);
    var sizes = new LinkedHashMap<Integer, Integer>();
    Arrays.stream(refined).forEach(part -> sizes.merge(part, 1, Integer::sum));
    return sizes.values().stream().mapToDouble(size -> size * Math.log(size)).sum();
  }

  private void refine(int[] parts, int question) {
    var numbers = new LinkedHashMap<Long, Integer>();
    for (int item = 0; item < parts.length; item++) {
      long key = parts[item] * 1_000_003L + answers[item][question];
      parts[item] = numbers.computeIfAbsent(key, any -> numbers.size());
    }
  }

  /// The expected number of questions in this order; each visitor stops when only items are left
  /// that no question tells apart.
  double fixed(int[] order) {
    int[] all = IntStream.range(0, answers.length).toArray();
    return below(all, order, 0) / (double) answers.length;
  }

  private long below(int[] items, int[] order, int from) {
    if (areAlike(items)) {
      return 0;
    }
    long asked = items.length;
    for (var part : parted(items, order[from]).values()) {
      asked += below(part.stream().mapToInt(Integer::intValue).toArray(), order, from + 1);
    }
    return asked;
  }

  /// The mean over random orders, another one for each item.
  double random(long seed) {
    var random = new Random(seed);
    long asked = 0;
    for (int item = 0; item < answers.length; item++) {
      for (int time = 0; time < RANDOM_ORDERS; time++) {
        asked += until(item, shuffled(random));
      }
    }
    return asked / (double) (answers.length * RANDOM_ORDERS);
  }

  private int until(int item, int[] order) {
    int[] left = IntStream.range(0, answers.length).toArray();
    int asked = 0;
    while (!areAlike(left)) {
      int question = order[asked++];
      left =
          Arrays.stream(left)
              .filter(o -> answers[o][question] == answers[item][question])
              .toArray();
    }
    return asked;
  }

  private int[] shuffled(Random random) {
    int[] order = IntStream.range(0, site.questions()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
