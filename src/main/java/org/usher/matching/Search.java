package org.usher.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.matching.PageIndex.Found;
import org.usher.question.Answers;

/// Finds pages by words, with the answers as a soft boost. Any words are safe and there is always
/// something to show. A pure function of snapshot, language, words and answers; for any number of
/// threads.
@Service
public final class Search {

  /// Hits given out at once; nobody reads further.
  public static final int MAX_HITS = 10;

  /// Characters that are searched; what follows is ignored.
  public static final int MAX_LENGTH = 500;

  /// How far a BM25F score, which behaves like a log-odds, is believed. Below 1, because words of
  /// one sentence go together and would be counted as independent.
  private static final double TEMPER = 0.7;

  /// How far the answers move the hits, against moving belief in full: words that were typed now
  /// say more than answers given before.
  private static final double SOFTNESS = 0.25;

  /// Pages that match less than this share of the best one are left out: they share one common word
  /// with the search.
  private static final double MIN_SHARE = 0.2;

  private static final int MAX_NEAREST = 5;

  Search() {}

  /// Searches the pages in a language.
  public Results search(Snapshot snapshot, String language, String words, Answers answers) {
    var asked = words.substring(0, Math.min(words.length(), MAX_LENGTH)).strip();
    var index = snapshot.part(PageIndex.class);
    var tongue = index.tongue(language);
    var literally = index.find(language, Typed.of(asked, tongue));
    var corrected = index.correct(language, asked, !literally.isEmpty());
    var searched = corrected.orElse(asked);
    var found =
        corrected.isPresent() ? index.find(language, Typed.of(searched, tongue)) : literally;
    var passages = new Passages(tongue, searched, answers);
    return new Results(
        asked,
        corrected,
        found.isEmpty()
            ? nearest(snapshot, language, answers, passages)
            : hits(snapshot, language, answers, found, passages),
        found.isEmpty(),
        Guide.interview(snapshot).next(belief(snapshot, found, answers), answers));
  }

  /// Pages by words alone, best first, without passages: for judging the order.
  List<Hit> ranking(Snapshot snapshot, String language, String words, int depth) {
    var index = snapshot.part(PageIndex.class);
    var tongue = index.tongue(language);
    var asked = words.substring(0, Math.min(words.length(), MAX_LENGTH)).strip();
    var literally = index.find(language, Typed.of(asked, tongue));
    var corrected = index.correct(language, asked, !literally.isEmpty());
    var found =
        corrected.map(better -> index.find(language, Typed.of(better, tongue))).orElse(literally);
    var hits = new ArrayList<Hit>();
    for (Found one : found.subList(0, Math.min(depth, found.size()))) {
      hits.add(new Hit(page(snapshot, language, one.page()), hits.size() + 1, one.score(), ""));
    }
    return hits;
  }

  /// Belief from words and answers together: prior times a tempered softmax of the scores, then the
  /// answers.
  private static Belief belief(Snapshot snapshot, List<Found> found, Answers answers) {
    var site = snapshot.part(Likelihoods.class);
    var weights = new double[site.size()];
    Arrays.fill(weights, 1);
    found.forEach(one -> weights[one.page()] = Math.exp(TEMPER * one.score()));
    return Belief.weighing(weights).given(answers, site);
  }

  private static List<Hit> hits(
      Snapshot snapshot, String language, Answers answers, List<Found> found, Passages passages) {
    var site = snapshot.part(Likelihoods.class);
    var fromAnswers = Belief.prior(site).given(answers, site);
    var best = new Best(MAX_HITS);
    var scores = new double[found.size()];
    for (int i = 0; i < scores.length; i++) {
      Found one = found.get(i);
      double boost = Math.log(fromAnswers.probability(one.page()) * site.size());
      scores[i] = TEMPER * one.score() + SOFTNESS * boost;
      if (one.score() >= MIN_SHARE * found.getFirst().score()) {
        best.offer(i, scores[i]);
      }
    }
    var hits = new ArrayList<Hit>();
    for (int i : best.indices()) {
      Page page = page(snapshot, language, found.get(i).page());
      hits.add(new Hit(page, hits.size() + 1, scores[i], passages.of(page)));
    }
    return hits;
  }

  private static List<Hit> nearest(
      Snapshot snapshot, String language, Answers answers, Passages passages) {
    var site = snapshot.part(Likelihoods.class);
    var belief = Belief.prior(site).given(answers, site);
    var hits = new ArrayList<Hit>();
    for (int place : belief.best(MAX_NEAREST)) {
      Page page = page(snapshot, language, belief.page(place));
      hits.add(new Hit(page, hits.size() + 1, belief.probability(place), passages.of(page)));
    }
    return hits;
  }

  private static Page page(Snapshot snapshot, String language, int number) {
    return snapshot.page(snapshot.part(Likelihoods.class).page(number), language).orElseThrow();
  }
}
