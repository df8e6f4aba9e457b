package org.usher.matching;

import java.util.Map;
import org.usher.content.PageId;

/// Pages were offered to a visitor. Matching owns this interface and later features publish events
/// that implement it.
public interface Offered {

  /// Each page with its place, from 1.
  Map<PageId, Integer> ranks();
}
