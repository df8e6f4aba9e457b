package org.usher.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.usher.matching.Quiz;

/// Visitors who need an item each and answer with slips and skips: how far up it stands after some
/// questions, and when the mass rule stops.
final class Visitors {

  /// After how many questions the rank is taken.
  private static final List<Integer> AFTER = List.of(3, 5, 7, 10);

  private static final int MOST_QUESTIONS = 30;
  private static final int BINS = 10;

  private final ItemSite site;
  private final Quiz quiz;
  private final int[][] answers;
  private final Noise noise;
  private final int[] targets;

  Visitors(ItemTable table, Noise noise, int count) {
    this.site = new ItemSite(table);
    this.quiz = new Quiz(site.snapshot());
    this.answers = IntStream.range(0, site.items()).mapToObj(site::answers).toArray(int[][]::new);
    this.noise = noise;
    var random = new Random(noise.seed());
    this.targets = random.ints(count, 0, site.items()).toArray();
  }

  ItemSite site() {
    return site;
  }

  /// What came of a policy.
  final class Outcome {
    private final int[] hit1 = new int[AFTER.size()];
    private final int[] hit3 = new int[AFTER.size()];
    private final List<Double> masses = new ArrayList<>();
    private final List<Boolean> rights = new ArrayList<>();
    private final List<Double> choiceMillis = new ArrayList<>();
    private long asked;

    SequencedMap<String, Object> hits1() {
      return shares(hit1);
    }

    SequencedMap<String, Object> hits3() {
      return shares(hit3);
    }

    private SequencedMap<String, Object> shares(int[] hits) {
      var shares = new LinkedHashMap<String, Object>();
      for (int i = 0; i < hits.length; i++) {
        shares.put(String.valueOf(AFTER.get(i)), Sheet.rounded(hits[i] / (double) targets.length));
      }
      return shares;
    }

    double stopQuestions() {
      return asked / (double) targets.length;
    }

    double stopRight() {
      return rights.stream().filter(right -> right).count() / (double) targets.length;
    }

    /// Mean difference between the mass promised and the share that was right, over ten equal bins
    /// of the mass, weighed by visitors (expected calibration error; Naeini et al., 2015).
    double calibrationError() {
      var promised = new double[BINS];
      var right = new double[BINS];
      for (int i = 0; i < masses.size(); i++) {
        int bin = Math.min((int) (masses.get(i) * BINS), BINS - 1);
        promised[bin] += masses.get(i);
        right[bin] += rights.get(i) ? 1 : 0;
      }
      return IntStream.range(0, BINS).mapToDouble(b -> Math.abs(promised[b] - right[b])).sum()
          / masses.size();
    }

    Times choices() {
      return new Times(choiceMillis);
    }
  }

  Outcome ask(Policy policy) {
    var outcome = new Outcome();
    for (int visitor = 0; visitor < targets.length; visitor++) {
      interview(visitor, policy, outcome);
    }
    return outcome;
  }

  private void interview(int visitor, Policy policy, Outcome outcome) {
    int target = targets[visitor];
    var agreeing = new boolean[site.items()];
    Arrays.fill(agreeing, true);
    var state = quiz.start();
    int asked = 0;
    boolean hasStopped = false;
    boolean isOut = false;
    while (!isOut && (asked < AFTER.getLast() || !hasStopped)) {
      if (!hasStopped && (quiz.isDecided(state) || asked >= MOST_QUESTIONS)) {
        stop(state, target, asked, outcome);
        hasStopped = true;
      } else {
        long start = System.nanoTime();
        int question = policy.choose(quiz, state);
        outcome.choiceMillis.add((System.nanoTime() - start) / 1e6);
        isOut = question < 0;
        if (!isOut) {
          state = next(state, visitor, question, policy, agreeing);
          asked++;
          note(asked, state, target, outcome);
        }
      }
    }
    int left = asked;
    for (int after : AFTER.stream().filter(after -> after > left).toList()) {
      note(after, state, target, outcome);
    }
    if (!hasStopped) {
      stop(state, target, asked, outcome);
    }
  }

  private void stop(Quiz.State state, int target, int asked, Outcome outcome) {
    outcome.asked += asked;
    outcome.masses.add(quiz.topMass(state));
    outcome.rights.add(Ranks.middle(state.probabilities(), target) <= 3);
  }

  private static void note(int asked, Quiz.State state, int target, Outcome outcome) {
    int at = AFTER.indexOf(asked);
    if (at >= 0) {
      double rank = Ranks.middle(state.probabilities(), target);
      outcome.hit1[at] += rank <= 1 ? 1 : 0;
      outcome.hit3[at] += rank <= 3 ? 1 : 0;
    }
  }

  private Quiz.State next(
      Quiz.State state, int visitor, int question, Policy policy, boolean[] agreeing) {
    int truth = answers[targets[visitor]][question];
    int option = noise.answer(visitor, question, truth, site.options(question));
    if (option == Noise.SKIPPED) {
      return state.skipped(question);
    }
    var answered = state.answered(question, option);
    if (!policy.isHard()) {
      return answered;
    }
    boolean isAny = false;
    for (int item = 0; item < agreeing.length; item++) {
      // An item that says nothing does not disagree.
      int own = answers[item][question];
      agreeing[item] &= own == option || own < 0;
      isAny |= agreeing[item];
    }
    return isAny ? answered.believing(agreeing) : answered.believing(everything(agreeing.length));
  }

  private static boolean[] everything(int items) {
    var all = new boolean[items];
    Arrays.fill(all, true);
    return all;
  }
}
