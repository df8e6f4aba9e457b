package org.usher.matching;

import org.usher.content.PageId;

/// A page was chosen from what a typed word led to, and helped. Matching owns this interface and
/// later features publish events that implement it. What only one person types may name that
/// person: whoever publishes it holds a word back until enough different visits have typed it
/// before they chose this very page.
public interface FoundBy {

  PageId page();

  /// One word in lower case, without addresses and numbers.
  String word();

  /// Visits to add for it, those included in which it was held back.
  int visits();
}
