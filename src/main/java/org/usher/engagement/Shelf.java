package org.usher.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.usher.content.PageId;

/// What was offered in one visit, at which place, and what was chosen from it.
final class Shelf {

  /// Nobody chooses from further down in numbers that could be learnt from.
  private static final int MAX_RANK = 20;

  /// A visit's share of memory: what is offered beyond is not counted.
  private static final int MAX_OFFERS = 200;

  private final Set<Offer> shown = new HashSet<>();
  private final Set<Offer> chosen = new HashSet<>();
  private List<String> last = List.of();

  private record Offer(String slug, int rank) {}

  /// Remembers what is offered now.
  ///
  /// @return what was not offered at this place before
  List<Cell> show(List<String> offered) {
    last = offered.size() > MAX_RANK ? offered.subList(0, MAX_RANK) : offered;
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < last.size(); i++) {
      var offer = new Offer(last.get(i), i + 1);
      if (PageId.parse(offer.slug()).isPresent() && shown.size() < MAX_OFFERS) {
        cells.addAll(firstTime(offer, shown, Counted.SHOWN, Counted.SHOWN_AT_RANK));
      }
    }
    return cells;
  }

  /// The place of a page in what was offered last; 0 when it was not.
  int rank(PageId page) {
    return last.indexOf(page.slug()) + 1;
  }

  /// Remembers that a page was opened from this place.
  ///
  /// @return what was not chosen from this place before
  List<Cell> choose(PageId page, int rank) {
    return rank == 0
        ? List.of()
        : firstTime(new Offer(page.slug(), rank), chosen, Counted.CHOSEN, Counted.CHOSEN_AT_RANK);
  }

  private static List<Cell> firstTime(Offer offer, Set<Offer> known, Counted page, Counted rank) {
    boolean isNewPage = known.stream().noneMatch(other -> other.slug().equals(offer.slug()));
    var cells = new ArrayList<Cell>();
    if (known.add(offer)) {
      cells.add(new Cell(rank, String.valueOf(offer.rank())));
      if (isNewPage) {
        cells.add(new Cell(page, offer.slug()));
      }
    }
    return cells;
  }
}
