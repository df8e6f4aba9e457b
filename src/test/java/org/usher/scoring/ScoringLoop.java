package org.usher.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// The loop as it runs in life: people come in batches, sales takes a share of each, and only of
/// those is it known what became. The last 30 % never take part; on them it is measured what was
/// learnt in the end.
final class ScoringLoop {

  private static final int BATCH = 200;
  private static final double LOOPED = 0.7;

  /// Chance plays a part where there is exploration: the mean of so many runs is shown.
  private static final int RUNS = 20;

  private final BenchCases cases;
  private final double capacity;
  private final double explore;
  private final boolean json;
  private final int looped;

  ScoringLoop(BenchCases cases, double capacity, double explore, boolean json) {
    if (!(capacity > 0 && capacity <= 1) || !(explore >= 0 && explore <= 1)) {
      throw new IllegalArgumentException(
          "Capacity is above 0 and at most 1, exploration 0 to 1, not %s and %s"
              .formatted(capacity, explore));
    }
    this.cases = cases;
    this.capacity = capacity;
    this.explore = explore;
    this.json = json;
    this.looped = (int) (cases.size() * LOOPED);
  }

  void run() {
    for (String policy : List.of("arrival", "points", "map")) {
      run(policy);
    }
  }

  private void run(String policy) {
    boolean isChance = policy.equals("map") && explore > 0;
    double wins = 0;
    double auc = 0;
    int runs = isChance ? RUNS : 1;
    int of = 0;
    for (int seed = 1; seed <= runs; seed++) {
      var run = run(policy, new Random(seed));
      wins += (double) run.wins() / runs;
      auc += run.auc() / runs;
      of = run.of();
    }
    print(policy, policy.equals("map") ? explore : 0, Math.round(wins), of, auc);
  }

  private record Run(long wins, int of, double auc) {}

  private Run run(String policy, Random random) {
    var taken = new ArrayList<Integer>();
    var known = new ArrayList<Example>();
    Weights weights = cases.rules().points();
    double share = policy.equals("map") ? explore : 0;
    for (int from = 0; from < looped; from += BATCH) {
      var batch =
          new ArrayList<>(IntStream.range(from, Math.min(from + BATCH, looped)).boxed().toList());
      int places = (int) Math.round(batch.size() * capacity);
      if (!policy.equals("arrival")) {
        batch.sort(best(weights));
      }
      int explored = (int) Math.round(places * share);
      taken.addAll(batch.subList(0, places - explored));
      cases.examples(batch.subList(0, places - explored)).forEach(known::add);
      var below = batch.subList(places - explored, batch.size());
      for (int row : Exploration.choose(below, explored, random)) {
        taken.add(row);
        known.add(cases.example(row).chosenWith((double) explored / below.size()));
      }
      if (policy.equals("map")) {
        weights = MapFit.fit(known, cases.rules().prior());
      }
    }
    var last = MapFit.fit(known, cases.rules().prior());
    long wins = taken.stream().filter(row -> cases.example(row).isGood()).count();
    var unseen = IntStream.range(looped, cases.size()).boxed().toList();
    return new Run(wins, taken.size(), Quality.of(cases.forecasts(unseen, last)).auc());
  }

  private Comparator<Integer> best(Weights weights) {
    return Comparator.comparingDouble((Integer row) -> -cases.example(row).logOdds(weights))
        .thenComparing(row -> row);
  }

  private void print(String policy, double share, long wins, int of, double auc) {
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "loop   %-8s explore %.2f  wins %d of %d handed over  final auc %.4f%n",
          policy,
          share,
          wins,
          of,
          auc);
      return;
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("bench", "scoring-loop");
    line.put("policy", policy);
    line.put("explore", share);
    line.put("wins", wins);
    line.put("of", of);
    line.put("final_auc", ScoringBench.rounded(auc));
    System.out.println(ScoringBench.json(line));
  }
}
