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

  private final List<PageId> pages;
  private final Map<PageId, Integer> indexOfPage = new HashMap<>();
  private final SequencedMap<QuestionId, QuestionTable> tables = new LinkedHashMap<>();

  Likelihoods(Snapshot snapshot) {
    List<Page> all = snapshot.pages(snapshot.settings().mainLanguage());
    this.pages = all.stream().map(Page::id).toList();
    pages.forEach(page -> indexOfPage.put(page, indexOfPage.size()));
    for (Question question : snapshot.questionnaire().questions()) {
      tables.put(question.id(), new QuestionTable(question, all));
    }
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
