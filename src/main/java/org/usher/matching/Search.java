package org.usher.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.matching.PageIndex.Found;
import org.usher.matching.Weight.What;
import org.usher.question.Answers;

/// Finds pages by words, with the answers as a soft boost. Any words are safe and there is always
/// something to show. A pure function of snapshot, language, words and answers; for any number of
/// threads.
@Service
public final class Search {

  /// Hits given out at first; few read further.
  public static final int MAX_HITS = 10;

  /// Hits given out to those who ask for more.
  public static final int MOST_HITS = 50;

  /// Characters that are searched; what follows is ignored.
  public static final int MAX_LENGTH = 500;

  /// Pages that match less than this share of the best one are left out: they share one common word
  /// with the search.
  private static final double MIN_SHARE = 0.2;

  private static final int MAX_NEAREST = 5;
  private static final int MAX_RELATED = 3;

  private final Folding folding = new Folding();

  Search() {}

  /// Searches the pages in a language.
  public Results search(Snapshot snapshot, String language, String words, Answers answers) {
    return search(snapshot, language, words, answers, Narrowing.NONE);
  }

  /// Searches the pages in a language, narrowed as far as that leaves any.
  public Results search(
      Snapshot snapshot, String language, String words, Answers answers, Narrowing narrowing) {
    return search(snapshot, language, words, answers, Wanted.first(narrowing));
  }

  /// As much of a search as is wanted, narrowed as far as that leaves any pages.
  public Results search(
      Snapshot snapshot, String language, String words, Answers answers, Wanted wanted) {
    var asked = cut(words);
    var looked = look(snapshot, language, asked, wanted.isLiteral());
    var all = candidates(snapshot, language, worthShowing(looked.found()));
    boolean isAnyLeft = all.stream().anyMatch(one -> wanted.narrowing().admits(one.page()));
    var narrowing = isAnyLeft ? wanted.narrowing() : Narrowing.NONE;
    var found = all.stream().filter(one -> narrowing.admits(one.page())).toList();
    var index = snapshot.part(PageIndex.class);
    var tongue = index.tongue(language);
    var meant = looked.corrected().orElse(asked);
    var passages = new Passages(tongue, tongue.marks(meant), answers);
    var places = new WordPlaces(index, meant, snapshot.questionnaire());
    var weighing = weighing(snapshot, answers);
    var hits =
        found.isEmpty()
            ? nearest(snapshot, language, weighing.belief(), passages)
            : hits(found, weighing, wanted.hits(), passages, places);
    return new Results(
        asked,
        looked.corrected(),
        hits,
        found.size(),
        found.isEmpty(),
        looked.isLoose(),
        Facet.of(all, narrowing, snapshot.part(Likelihoods.class)),
        narrowing,
        found.isEmpty() ? List.of() : beside(snapshot, language, hits),
        Guide.interview(snapshot)
            .next(weighing.belief(found.stream().map(Candidate::found).toList()), answers));
  }

  private static List<Candidate> candidates(Snapshot snapshot, String language, List<Found> found) {
    return found.stream()
        .map(one -> new Candidate(one, page(snapshot, language, one.page())))
        .toList();
  }

  /// The same search with all that ranks each hit.
  public WeighedResults weigh(Snapshot snapshot, String language, String words, Answers answers) {
    var results = search(snapshot, language, words, answers);
    var looked = look(snapshot, language, results.words(), false);
    var weighing = weighing(snapshot, answers);
    return new WeighedResults(
        results,
        results.hits().stream()
            .map(hit -> {
              var found = looked.found(hit, snapshot.part(Likelihoods.class));
              return new WeighedHit(
                  hit,
                  found
                      .map(one -> weighing.weights(one, hit.page(), looked.shares(one)))
                      .orElse(List.of()));
            })
            .toList());
  }

  private static Weighing weighing(Snapshot snapshot, Answers answers) {
    return new Weighing(
        snapshot.part(Likelihoods.class),
        answers,
        LocalDate.ofInstant(snapshot.publishedAt(), ZoneOffset.UTC));
  }

  /// Pages near to this one, by its own words: best first, without it.
  public List<Page> related(Snapshot snapshot, String language, Page page, int most) {
    var index = snapshot.part(PageIndex.class);
    var words = page.title() + "\n" + page.summary();
    return index.like(language, words, most + 1).stream()
        .map(one -> page(snapshot, language, one.page()))
        .filter(other -> !other.id().equals(page.id()))
        .limit(most)
        .toList();
  }

  private List<Page> beside(Snapshot snapshot, String language, List<Hit> hits) {
    var shown = hits.stream().map(hit -> hit.page().id()).toList();
    return related(snapshot, language, hits.getFirst().page(), hits.size() + MAX_RELATED).stream()
        .filter(page -> !shown.contains(page.id()))
        .limit(MAX_RELATED)
        .toList();
  }

  /// For judging the order: the pages that a visitor without answers is shown, then all others that
  /// the words found, by words alone; nothing where nothing was found.
  List<Page> ranking(Snapshot snapshot, String language, String words) {
    var ranking = new LinkedHashSet<Page>();
    var shown = search(snapshot, language, words, Answers.none());
    if (!shown.isNearest()) {
      shown.hits().forEach(hit -> ranking.add(hit.page()));
    }
    look(snapshot, language, cut(words), false)
        .found()
        .forEach(one -> ranking.add(page(snapshot, language, one.page())));
    return List.copyOf(ranking);
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(words.length(), MAX_LENGTH)).strip();
  }

  /// @param typed what was looked for in the end
  private record Looked(
      PageIndex index,
      String language,
      Typed typed,
      List<Found> found,
      Optional<String> corrected,
      boolean isLoose) {

    Optional<Found> found(Hit hit, Likelihoods site) {
      return site.indexOf(hit.page().id())
          .flatMap(number -> found.stream().filter(one -> one.page() == number).findFirst());
    }

    Map<What, Double> shares(Found one) {
      return index.shares(language, typed, one);
    }
  }

  private static Looked look(Snapshot snapshot, String language, String asked, boolean isLiteral) {
    var index = snapshot.part(PageIndex.class);
    var typed = looked(index, language, asked, Optional.empty());
    var corrected =
        isLiteral
            ? Optional.<String>empty()
            : index.correct(language, asked, !typed.found().isEmpty());
    return corrected.map(better -> looked(index, language, better, corrected)).orElse(typed);
  }

  /// With phrases side by side, or with their words apart where no page has them so.
  private static Looked looked(
      PageIndex index, String language, String words, Optional<String> corrected) {
    var typed = Typed.of(words, index.tongue(language));
    var strictly = index.find(language, typed);
    if (!strictly.isEmpty() || typed.phrases().isEmpty()) {
      return new Looked(index, language, typed, strictly, corrected, false);
    }
    var loosely = index.find(language, typed.loosely());
    return new Looked(index, language, typed.loosely(), loosely, corrected, !loosely.isEmpty());
  }

  /// @param found best first
  private static List<Found> worthShowing(List<Found> found) {
    return found.stream()
        .takeWhile(one -> one.score() >= MIN_SHARE * found.getFirst().score())
        .toList();
  }

  private List<Hit> hits(
      List<Candidate> found, Weighing weighing, int most, Passages passages, WordPlaces places) {
    var best = new Best(2 * most);
    var scores = new double[found.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weighing.score(found.get(i).found(), found.get(i).page());
      best.offer(i, scores[i]);
    }
    var folded =
        folding.fold(
            Arrays.stream(best.indices())
                .mapToObj(i -> new Folding.Scored(found.get(i).page(), scores[i]))
                .toList());
    var hits = new ArrayList<Hit>();
    for (Folding.Fold fold : folded.subList(0, Math.min(most, folded.size()))) {
      Page page = fold.first().page();
      String passage = passages.of(page);
      hits.add(
          new Hit(
              page,
              hits.size() + 1,
              fold.first().score(),
              passage,
              places.why(page, passage),
              fold.alike()));
    }
    return hits;
  }

  private static List<Hit> nearest(
      Snapshot snapshot, String language, Belief belief, Passages passages) {
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
