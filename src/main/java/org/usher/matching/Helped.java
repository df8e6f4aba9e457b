package org.usher.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.usher.content.PageId;
import org.usher.question.Answers;

/// Pages turned out to have helped a buyer with these answers. Matching owns this interface and
/// later features publish events that implement it, so that it can learn from them without knowing
/// them.
public interface Helped {

  /// What the buyer had answered, live or confirmed.
  Answers answers();

  /// The pages that helped, in no order that matters.
  List<PageId> pages();

  /// How it shows.
  Help how();

  /// The place, from 1, in the list from which one of these pages was chosen; 0 when from none.
  int rank(PageId page);

  /// How often it counts: 1, or -1 to take back what was counted before.
  default int times() {
    return 1;
  }

  /// When it turned out, on whose day it counts; empty: now.
  default Optional<Instant> since() {
    return Optional.empty();
  }
}
