package org.usher.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.usher.content.Page;
import org.usher.matching.PageIndex.Found;
import org.usher.matching.Weight.What;
import org.usher.question.Answers;

/// What ranks the hits of one search: the words, belief from the answers, and whether a page should
/// have been read again by now.
final class Weighing {

  /// How far a BM25F score, which behaves like a log-odds, is believed. Below 1, because words of
  /// one sentence go together and would be counted as independent.
  static final double TEMPER = 0.7;

  /// How far the answers move the hits, against moving belief in full: words that were typed now
  /// say more than answers given before.
  private static final double SOFTNESS = 0.25;

  /// What a page loses that its editor should have read again by now: enough to let a fresh page
  /// that matches as well stand before it.
  private static final double OVERDUE = 0.1;

  /// What a page has on top on the day it is changed, so that of two that match as well the newer
  /// stands first; half as much each year after.
  private static final double FRESH = 0.05;

  private static final double DAYS_A_YEAR = 365;

  private final Likelihoods site;
  private final Belief belief;
  private final LocalDate today;

  Weighing(Likelihoods site, Answers answers, LocalDate today) {
    this.site = site;
    this.belief = Belief.prior(site).given(answers, site);
    this.today = today;
  }

  /// From the answers alone.
  Belief belief() {
    return belief;
  }

  /// From words and answers together: a tempered softmax of the scores times the answers.
  Belief belief(List<Found> found) {
    var weights = new double[site.size()];
    Arrays.setAll(weights, belief::probability);
    found.forEach(one -> weights[one.page()] *= Math.exp(TEMPER * one.score()));
    return Belief.weighing(weights);
  }

  /// The number that ranks.
  double score(Found found, Page page) {
    return TEMPER * found.score()
        + SOFTNESS * Math.log(belief.probability(found.page()) * site.size())
        + fresh(page)
        - overdue(page);
  }

  private double fresh(Page page) {
    long days = Math.max(0, ChronoUnit.DAYS.between(page.updated(), today));
    return FRESH * Math.pow(2, -days / DAYS_A_YEAR);
  }

  private double overdue(Page page) {
    return page.reviewBy().isBefore(today) ? OVERDUE : 0;
  }

  /// All that adds up to it.
  ///
  /// @param words what each part adds to the score of the words
  List<Weight> weights(Found found, Page page, Map<What, Double> words) {
    double prior = site.prior(found.page());
    var weights = new ArrayList<Weight>();
    words.forEach((what, points) -> add(what, TEMPER * points, weights));
    add(What.ANSWERS, SOFTNESS * Math.log(belief.probability(found.page()) / prior), weights);
    add(What.POPULARITY, SOFTNESS * Math.log(prior * site.size()), weights);
    add(What.FRESH, fresh(page), weights);
    add(What.OVERDUE, -overdue(page), weights);
    return weights;
  }

  /// What is too little to be written with twelve decimals comes from computing only.
  private static void add(What what, double points, List<Weight> weights) {
    if (Math.abs(points) > 1e-12) {
      weights.add(new Weight(what, points));
    }
  }
}
