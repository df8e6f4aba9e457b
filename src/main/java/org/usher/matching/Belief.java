package org.usher.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.usher.question.Answers;

/// How likely each page is the one that this buyer needs. Sums to 1 over its pages; empty only when
/// the site has none. Answers move it and never exclude a page (Bayes' rule, answers taken as
/// independent given the page). Immutable.
final class Belief {

  /// Null when it is about every page of the site, in order.
  private final int @Nullable [] pages;

  private final double[] probabilities;

  private Belief(int @Nullable [] pages, double[] weights) {
    this.pages = pages;
    this.probabilities = normalised(weights);
  }

  /// Before any answer.
  static Belief prior(Likelihoods site) {
    return site.before();
  }

  /// Every page alike.
  static Belief even(int pages) {
    var weights = new double[pages];
    Arrays.fill(weights, 1);
    return weighing(weights);
  }

  /// In proportion to these weights, one above 0 for each page of the site.
  static Belief weighing(double[] weights) {
    return new Belief(null, weights);
  }

  /// With these answers. Of several options one is what the buyer came for, each as likely. Skipped
  /// questions change nothing, nor do answers the site does not know. The order of the answers does
  /// not matter: they are taken in the order of the questionnaire.
  Belief given(Answers answers, Likelihoods site) {
    Belief belief = this;
    for (QuestionTable table : site.tables()) {
      int[] options = table.indices(answers.to(table.question().id()));
      belief = options.length > 0 ? belief.after(table, options) : belief;
    }
    return belief;
  }

  /// With one more answer.
  ///
  /// @param options at least one; more where a question allows several
  Belief after(QuestionTable table, int... options) {
    var weights = new double[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = probabilities[i] * table.probability(page(i), options);
    }
    return new Belief(pages, weights);
  }

  private static double[] normalised(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    var shares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      // The floor keeps a page that hundreds of answers speak against above 0.
      shares[i] = Math.max(weights[i] / sum, Double.MIN_NORMAL);
    }
    return shares;
  }

  /// Pages it is about.
  int size() {
    return probabilities.length;
  }

  /// The number of a page on the site, by its place in this belief.
  int page(int place) {
    return pages == null ? place : pages[place];
  }

  double probability(int place) {
    return probabilities[place];
  }

  /// What these places hold together.
  double sum(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += probabilities[place];
    }
    return sum;
  }

  /// The places of the likeliest pages, best first; among equals the order of the site.
  int[] best(int count) {
    var best = new Best(count);
    for (int i = 0; i < probabilities.length; i++) {
      best.offer(i, probabilities[i]);
    }
    return best.indices();
  }

  /// What is still open: Shannon's entropy, in bits.
  double bits() {
    double bits = 0;
    for (double share : probabilities) {
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /// What the likeliest pages hold together.
  double topMass(int count) {
    return Arrays.stream(best(count)).mapToDouble(place -> probabilities[place]).sum();
  }

  /// How many pages are likelier than the one at this place, or as likely and before it, plus 1.
  int rank(int place) {
    int rank = 1;
    for (int i = 0; i < probabilities.length; i++) {
      boolean isBetter =
          probabilities[i] > probabilities[place]
              || (probabilities[i] == probabilities[place] && i < place);
      rank += isBetter ? 1 : 0;
    }
    return rank;
  }

  /// The same about the likeliest pages alone, for looking ahead cheaply on a large site.
  Belief narrowedTo(int count) {
    if (count >= size()) {
      return this;
    }
    var kept = best(count);
    return new Belief(
        Arrays.stream(kept).map(this::page).toArray(),
        Arrays.stream(kept).mapToDouble(place -> probabilities[place]).toArray());
  }
}
