package org.usher.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// All that matching knows about a snapshot before anybody answers: a [QuestionTable] for each
/// question. Pages are numbered in the order of the site, the same in every language: a page is for
/// the same people in each. Immutable, compiled once per snapshot.
final class Likelihoods {

  /// Every page begins with as much help, so that a few readers make no favourite.
  private static final double SAME_HELP = 20;

  private final List<PageId> pages;
  private final Map<PageId, Integer> indexOfPage = new HashMap<>();
  private final SequencedMap<QuestionId, QuestionTable> tables = new LinkedHashMap<>();
  private final Snapshot snapshot;
  private final Lessons lessons;
  private final double[] priors;
  private final Belief before;

  /// By the editor's marks alone.
  Likelihoods(Snapshot snapshot) {
    this(snapshot, Lessons.NONE);
  }

  /// By the editor's marks and what was counted.
  Likelihoods(Snapshot snapshot, Learnt learnt) {
    this(snapshot, new Lessons(learnt, Lessons.State.IN_FORCE, false, 0));
  }

  Likelihoods(Snapshot snapshot, Lessons lessons) {
    List<Page> all = snapshot.pages(snapshot.settings().mainLanguage());
    this.snapshot = snapshot;
    this.lessons = lessons;
    this.pages = all.stream().map(Page::id).toList();
    pages.forEach(page -> indexOfPage.put(page, indexOfPage.size()));
    for (Question question : snapshot.questionnaire().questions()) {
      tables.put(question.id(), new QuestionTable(question, all, lessons.learnt()));
    }
    double sum = pages.size() * SAME_HELP + lessons.learnt().volume();
    this.priors =
        pages.stream()
            .mapToDouble(page -> (lessons.learnt().help(page) + SAME_HELP) / sum)
            .toArray();
    this.before = Belief.weighing(priors);
  }

  /// Belief before any answer.
  Belief before() {
    return before;
  }

  /// What it was compiled with beside the editor's marks.
  Lessons lessons() {
    return lessons;
  }

  /// The same by the editor's marks alone.
  Likelihoods editors() {
    return lessons.learnt().isEmpty() ? this : new Likelihoods(snapshot);
  }

  /// Belief in a page before any answer: how much it helped, smoothed.
  double prior(int page) {
    return priors[page];
  }

  /// The same against the average page.
  double priorTimes(int page) {
    return priors[page] * pages.size();
  }

  /// Orders some of these pages by lot: the same lots for everybody until the next lesson.
  void shuffle(int[] some, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int page = some[i];
      int place = i;
      while (place > from && lot(some[place - 1]) > lot(page)) {
        some[place] = some[place - 1];
        place--;
      }
      some[place] = page;
    }
  }

  private int lot(int page) {
    long mixed = (lessons.seed() * 1_000_003L + page + 1) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  /// What the answers of those whom pages have helped still tell when all this is known, in bits:
  /// -log2 P(option | page), summed over what was counted.
  double surprise(Learnt outcomes) {
    double bits = 0;
    for (QuestionTable table : tables.values()) {
      for (int page = 0; page < pages.size(); page++) {
        for (var help : outcomes.help(pages.get(page), table.question().id()).entrySet()) {
          if (table.has(help.getKey())) {
            double chance = table.probability(page, table.indexOf(help.getKey()));
            bits -= help.getValue() * Math.log(chance) / Math.log(2);
          }
        }
      }
    }
    return bits;
  }

  int size() {
    return pages.size();
  }

  PageId page(int index) {
    return pages.get(index);
  }

  /// The number of a page, if the site has it.
  Optional<Integer> indexOf(PageId page) {
    return Optional.ofNullable(indexOfPage.get(page));
  }

  /// @throws IllegalArgumentException when the site does not ask this
  QuestionTable table(QuestionId question) {
    var table = tables.get(question);
    if (table == null) {
      throw new IllegalArgumentException("The site does not ask '%s'".formatted(question));
    }
    return table;
  }

  /// The tables in the order of the questionnaire.
  Iterable<QuestionTable> tables() {
    return tables.values();
  }
}
