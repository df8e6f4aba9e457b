package org.usher.matching;

import java.util.List;
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
}
