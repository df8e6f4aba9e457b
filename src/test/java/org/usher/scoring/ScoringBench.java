package org.usher.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What the portal's scoring is worth on somebody's data with somebody's rules: points alone,
/// points and verdicts together, verdicts alone, and naive Bayes as Odoo does it, on the same bins.
public final class ScoringBench {

  private static final JsonMapper JSON = new JsonMapper();
  private static final double TRAINING = 0.7;
  private static final int BLOCKS = 5;
  private static final int DRAWS = 40;
  private static final long SEED = 1;
  private static final int TIMED_PEOPLE = 20_000;

  private final BenchCases cases;
  private final boolean json;

  ScoringBench(BenchCases cases, boolean json) {
    this.cases = cases;
    this.json = json;
  }

  /// Makes forecasts of people it learnt nothing from.
  interface Learner {
    List<Forecast> learn(List<Integer> from, List<Integer> about);
  }

  void run(int folds, List<Integer> labels) {
    say(
        "%d rows (%d without a label left out), %d good, %d rules"
            .formatted(cases.size(), cases.unlabelled(), cases.good(), cases.rules().size()));
    var learners = learners();
    learners.forEach(this::overTime);
    learners.forEach((model, learner) -> acrossFolds(model, learner, folds));
    for (int count : labels) {
      learners.forEach((model, learner) -> fromFew(model, learner, count));
    }
    scoreOne();
  }

  /// By the name under which their figures are printed.
  Map<String, Learner> learners() {
    var learners = new LinkedHashMap<String, Learner>();
    learners.put("points", this::points);
    learners.put("map", (from, about) -> logistic(cases.rules().prior(), from, about));
    learners.put("ridge", (from, about) -> logistic(cases.rules().ridge(), from, about));
    learners.put("odoo", this::odoo);
    return learners;
  }

  private void overTime(String model, Learner learner) {
    learner.learn(training(), testing());
    long start = System.nanoTime();
    var forecasts = learner.learn(training(), testing());
    double ms = millis(start);
    var past = new ArrayList<>(learner.learn(training(), training()));
    var calibrated = new ArrayList<Forecast>();
    for (int block = 0; block < BLOCKS; block++) {
      var part =
          forecasts.subList(
              block * forecasts.size() / BLOCKS, (block + 1) * forecasts.size() / BLOCKS);
      var calibration = Calibration.after(past);
      part.stream().map(calibration::of).forEach(calibrated::add);
      past.addAll(part);
    }
    print(
        model,
        "time",
        training().size(),
        Quality.of(forecasts),
        Optional.of(Quality.of(calibrated)),
        ms);
  }

  private void acrossFolds(String model, Learner learner, int folds) {
    var shuffled = new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
    Collections.shuffle(shuffled, new Random(SEED));
    var all = new ArrayList<Forecast>();
    long start = System.nanoTime();
    for (int fold = 0; fold < folds; fold++) {
      int from = fold * shuffled.size() / folds;
      int to = (fold + 1) * shuffled.size() / folds;
      var rest = new ArrayList<>(shuffled.subList(0, from));
      rest.addAll(shuffled.subList(to, shuffled.size()));
      Collections.sort(rest);
      all.addAll(learner.learn(rest, shuffled.subList(from, to)));
    }
    print(
        model,
        "folds",
        cases.size() - cases.size() / folds,
        Quality.of(all),
        Optional.empty(),
        millis(start) / folds);
  }

  /// The mean of many draws, each from the training part only and measured on the rest.
  private void fromFew(String model, Learner learner, int count) {
    var random = new Random(SEED);
    double[] sums = new double[4];
    long start = System.nanoTime();
    for (int draw = 0; draw < DRAWS; draw++) {
      var shuffled = new ArrayList<>(training());
      Collections.shuffle(shuffled, random);
      var some = new ArrayList<>(shuffled.subList(0, Math.min(count, shuffled.size())));
      Collections.sort(some);
      var quality = Quality.of(learner.learn(some, testing()));
      sums[0] += quality.auc();
      sums[1] += quality.logLoss();
      sums[2] += quality.calibrationError();
      sums[3] += quality.lift();
    }
    print(
        model,
        "labels",
        count,
        new Quality(
            testing().size(), sums[0] / DRAWS, sums[1] / DRAWS, sums[2] / DRAWS, sums[3] / DRAWS),
        Optional.empty(),
        millis(start) / DRAWS);
  }

  private void scoreOne() {
    var weights = MapFit.fit(cases.examples(training()), cases.rules().prior());
    double sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < TIMED_PEOPLE; i++) {
      sum += cases.example(i % cases.size()).logOdds(weights);
    }
    say(
        "one weighed sum: %.6f ms (check %.1f); a whole visitor: bin/bench replay"
            .formatted(millis(start) / TIMED_PEOPLE, sum));
  }

  List<Integer> training() {
    return IntStream.range(0, (int) (cases.size() * TRAINING)).boxed().toList();
  }

  List<Integer> testing() {
    return IntStream.range((int) (cases.size() * TRAINING), cases.size()).boxed().toList();
  }

  /// Only their level is taken from the labels, as in the portal.
  private List<Forecast> points(List<Integer> from, List<Integer> about) {
    var weights = cases.rules().points();
    var shift = Shift.of(cases.forecasts(from, weights));
    return cases.forecasts(about, weights).stream().map(shift::of).toList();
  }

  private List<Forecast> logistic(Prior prior, List<Integer> from, List<Integer> about) {
    return cases.forecasts(about, MapFit.fit(cases.examples(from), prior));
  }

  private List<Forecast> odoo(List<Integer> from, List<Integer> about) {
    var bayes =
        new OdooBayes(
            from.stream().map(cases::flags).toList(),
            from.stream().map(row -> cases.example(row).isGood()).toList(),
            cases.rules().size());
    return about.stream()
        .map(row -> new Forecast(bayes.logOdds(cases.flags(row)), cases.example(row).isGood()))
        .toList();
  }

  private void print(
      String model,
      String split,
      int labels,
      Quality raw,
      Optional<Quality> rolling,
      double fitMs) {
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "%-6s %-6s %5d labels  auc %.4f  log loss %.4f  ece %.4f  rolling ece %s log loss %s"
              + "  lift10 %.2f  fit %.1f ms%n",
          split,
          model,
          labels,
          raw.auc(),
          raw.logLoss(),
          raw.calibrationError(),
          rolling.map(one -> "%.4f".formatted(one.calibrationError())).orElse("-"),
          rolling.map(one -> "%.4f".formatted(one.logLoss())).orElse("-"),
          raw.lift(),
          fitMs);
      return;
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("bench", "scoring");
    line.put("model", model);
    line.put("split", split);
    line.put("labels", labels);
    line.put("auc", rounded(raw.auc()));
    line.put("log_loss", rounded(raw.logLoss()));
    line.put("ece", rounded(raw.calibrationError()));
    line.put("ece_rolling", rolling.map(one -> rounded(one.calibrationError())).orElse(null));
    line.put("lift10", rounded(raw.lift()));
    line.put("fit_ms", rounded(fitMs));
    line.put("log_loss_rolling", rolling.map(one -> rounded(one.logLoss())).orElse(null));
    System.out.println(JSON.writeValueAsString(line));
  }

  /// @throws IllegalArgumentException never: what JSON cannot say is left open
  static @org.jspecify.annotations.Nullable Double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : null;
  }

  static String json(Map<String, Object> line) {
    return JSON.writeValueAsString(line);
  }

  /// What is not part of the contract goes to the other stream.
  private static void say(String words) {
    System.err.println(words);
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
