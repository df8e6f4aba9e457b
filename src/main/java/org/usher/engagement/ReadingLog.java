package org.usher.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;

/// The pages opened in one visit, and what was read of each.
final class ReadingLog {

  /// A visit's share of memory; no buyer opens more in an hour.
  private static final int MAX_VISITS = 200;

  /// A page stands there as a document before it becomes live and its visit begins here; on a slow
  /// phone this takes seconds.
  private static final Duration BEFORE_LIVE = Duration.ofMinutes(1);

  private final SequencedMap<ViewId, PageVisit> visits = new LinkedHashMap<>();
  private final Set<ViewId> told = new HashSet<>();

  List<PageVisit> visits() {
    return List.copyOf(visits.values());
  }

  /// Notes that a page was opened.
  ///
  /// @return whether it was for the first time; not when there is no more room
  boolean open(PageId page, BuyingJob job, Instant at, int rank) {
    if (visits.size() >= MAX_VISITS) {
      return false;
    }
    boolean isFirst = visits.values().stream().noneMatch(visit -> visit.page().equals(page));
    visits.put(ViewId.random(), new PageVisit(page, job, at, 0, 0, rank));
    return isFirst;
  }

  /// The latest visit of a page.
  Optional<ViewId> view(PageId page) {
    return visits.reversed().entrySet().stream()
        .filter(entry -> entry.getValue().page().equals(page))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The same, with what was read of it so far.
  Optional<PageVisit> latest(PageId page) {
    return view(page).map(visits::get);
  }

  /// Takes down what was read, once per view. More than can have passed since the page was opened
  /// is not believed.
  ///
  /// @return the page when it was now really read for the first time
  Optional<PageId> tell(ViewId view, double seconds, double depth, Instant now) {
    var visit = visits.get(view);
    if (visit == null || !told.add(view)) {
      return Optional.empty();
    }
    boolean wasRead = isRead(visit.page());
    double possible = Duration.between(visit.at(), now).plus(BEFORE_LIVE).toSeconds();
    var read = visit.read(Math.min(seconds, possible), depth);
    visits.put(view, read);
    return read.isRead() && !wasRead ? Optional.of(read.page()) : Optional.empty();
  }

  private boolean isRead(PageId page) {
    return visits.values().stream().anyMatch(visit -> visit.page().equals(page) && visit.isRead());
  }
}
