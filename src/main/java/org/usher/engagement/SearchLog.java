package org.usher.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.PageId;

/// The searches of one visit.
final class SearchLog {

  /// A visit's share of memory; whoever searches more often is not looking for anything.
  private static final int MAX_SEARCHES = 50;

  private final List<Instant> at = new ArrayList<>();
  private final Set<Cell> words = new HashSet<>();
  private final Map<PageId, Set<String>> before = new HashMap<>();
  private String last = "";
  private Set<String> lastWords = Set.of();

  /// When words were searched for in this visit.
  List<Instant> at() {
    return List.copyOf(at);
  }

  /// Takes down a search, unless it is the one before once more (with other answers, say).
  ///
  /// @param isArrived whether the words came with the visit's first address: that is counted, but
  ///   it is no fact about this visitor
  List<Cell> search(String typed, boolean isEmpty, boolean isArrived, Instant now) {
    String scrubbed = SearchWords.scrub(typed);
    if (typed.isBlank() || typed.equals(last) || at.size() >= MAX_SEARCHES) {
      return List.of();
    }
    last = typed;
    lastWords = isArrived ? Set.of() : SearchWords.each(typed);
    if (!isArrived) {
      at.add(now);
    }
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(Counted.SEARCH));
    cells.addAll(words(Counted.WORDS, scrubbed));
    if (isEmpty) {
      cells.add(Cell.of(Counted.EMPTY_SEARCH));
      cells.addAll(words(Counted.EMPTY_WORDS, scrubbed));
    }
    return cells;
  }

  /// Remembers that a page was opened from what was found for the last words.
  void choose(PageId page) {
    if (!lastWords.isEmpty()) {
      before.computeIfAbsent(page, any -> new HashSet<>()).addAll(lastWords);
    }
  }

  /// What was typed in this visit before a page was chosen from what it found. Words that merely
  /// arrived with a link are not among them.
  Set<String> wordsBefore(PageId page) {
    return Set.copyOf(before.getOrDefault(page, Set.of()));
  }

  private List<Cell> words(Counted kind, String scrubbed) {
    var cell = new Cell(kind, scrubbed);
    return !scrubbed.isEmpty() && words.add(cell) ? List.of(cell) : List.of();
  }
}
