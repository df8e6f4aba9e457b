package org.usher.engagement;

import java.time.Instant;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;

/// One visit of one page.
///
/// @param job what a buyer is busy with on that page
/// @param at when the page was opened
/// @param visibleSeconds how long it was in sight, 0 until that was told
/// @param depth how far down it was read, 0 to 1
/// @param rankShown its place, from 1, in the list it was chosen from; 0 when from no list
public record PageVisit(
    PageId page, BuyingJob job, Instant at, double visibleSeconds, double depth, int rankShown) {

  /// Opening a page, seeing that it is the wrong one and leaving takes under 10 seconds (Nielsen
  /// Norman Group, "How Long Do Users Stay on Web Pages?", 2011); whoever is still there at 15 is
  /// reading.
  public static final double READ_SECONDS = 15;

  /// Half of a page cannot be seen by opening it, on a phone or on a desk.
  public static final double READ_DEPTH = 0.5;

  public PageVisit {
    if (!(visibleSeconds >= 0 && Double.isFinite(visibleSeconds))) {
      throw new IllegalArgumentException(
          "Seconds in sight are 0 or more, not %s".formatted(visibleSeconds));
    }
    if (!(depth >= 0 && depth <= 1)) {
      throw new IllegalArgumentException("A depth is 0 to 1, not %s".formatted(depth));
    }
    if (rankShown < 0) {
      throw new IllegalArgumentException(
          "A rank is 1 or more, or 0 for none, not %d".formatted(rankShown));
    }
  }

  /// Whether the page was really read and not just opened.
  public boolean isRead() {
    return visibleSeconds >= READ_SECONDS && depth >= READ_DEPTH;
  }

  /// Whether both tell of the same visit of the same page.
  boolean isSameVisit(PageVisit other) {
    return page.equals(other.page) && at.equals(other.at);
  }

  PageVisit read(double seconds, double depth) {
    return new PageVisit(page, job, at, seconds, depth, rankShown);
  }
}
