package org.usher.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.question.Answers;

/// Leads a buyer: which pages fit the answers so far, why, and what to ask next. A pure function of
/// snapshot, language and answers; for any number of threads.
@Service
public final class Guide {

  /// Matches given out at once; nobody reads further.
  public static final int MAX_MATCHES = 20;

  /// Pages of which one has at least this share of the other's belief are near-equals.
  private static final double NEAR_EQUAL = 0.95;

  private static final double LN_2 = Math.log(2);

  Guide() {}

  /// The state of a journey.
  public Guidance guide(Snapshot snapshot, String language, Answers answers) {
    var site = snapshot.part(Likelihoods.class);
    var belief = Belief.prior(site).given(answers, site);
    var interview = interview(snapshot);
    return new Guidance(
        matches(snapshot, language, answers, belief),
        interview.next(belief, answers),
        interview.isDecided(belief),
        interview.topMass(belief));
  }

  /// The same with all that decided it: every question that could be asked, by what it is worth.
  public Explanation explain(Snapshot snapshot, String language, Answers answers) {
    var site = snapshot.part(Likelihoods.class);
    var belief = Belief.prior(site).given(answers, site);
    return new Explanation(
        guide(snapshot, language, answers), interview(snapshot).ranked(belief, answers));
  }

  /// How one page fits these answers, however far down it stands; empty when the site has no such
  /// page.
  public Optional<Match> match(Snapshot snapshot, String language, Answers answers, PageId page) {
    var site = snapshot.part(Likelihoods.class);
    var belief = Belief.prior(site).given(answers, site);
    return site.indexOf(page)
        .flatMap(index -> match(snapshot, language, answers, belief, index, belief.rank(index)));
  }

  static Interview interview(Snapshot snapshot) {
    return new Interview(
        snapshot.part(Likelihoods.class),
        snapshot.questionnaire(),
        Stopping.within(snapshot.settings().questionBudget()));
  }

  private static List<Match> matches(
      Snapshot snapshot, String language, Answers answers, Belief belief) {
    var matches = new ArrayList<Match>();
    for (int page : inTurn(belief, snapshot.part(Likelihoods.class))) {
      match(snapshot, language, answers, belief, page, matches.size() + 1).ifPresent(matches::add);
    }
    return matches;
  }

  /// The best pages. While the site explores, near-equals stand in an order drawn anew with each
  /// lesson, the same for everybody, so that it can be learnt which of them helps more.
  private static int[] inTurn(Belief belief, Likelihoods site) {
    int[] best = belief.best(MAX_MATCHES);
    if (!site.lessons().isExploring()) {
      return best;
    }
    for (int from = 0, to; from < best.length; from = to) {
      double least = belief.probability(best[from]) * NEAR_EQUAL;
      to = from + 1;
      while (to < best.length && belief.probability(best[to]) >= least) {
        to++;
      }
      site.shuffle(best, from, to);
    }
    return best;
  }

  private static Optional<Match> match(
      Snapshot snapshot, String language, Answers answers, Belief belief, int index, int rank) {
    var site = snapshot.part(Likelihoods.class);
    double priorBits = Math.log(site.prior(index)) / LN_2;
    return snapshot
        .page(site.page(index), language)
        .map(page ->
            new Match(
                page, rank, belief.probability(index), priorBits, reasons(site, answers, index)));
  }

  private static List<Reason> reasons(Likelihoods site, Answers answers, int page) {
    var reasons = new ArrayList<Reason>();
    for (QuestionTable table : site.tables()) {
      int[] options = table.indices(answers.to(table.question().id()));
      if (options.length > 0) {
        reasons.add(table.reason(page, options));
      }
    }
    reasons.sort(Comparator.comparingDouble(Reason::bits).reversed());
    return reasons;
  }
}
