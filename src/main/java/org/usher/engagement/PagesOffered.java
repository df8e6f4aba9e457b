package org.usher.engagement;

import java.util.Map;
import org.usher.content.PageId;
import org.usher.matching.Offered;

/// Pages were offered for the first time in a visit.
record PagesOffered(Map<PageId, Integer> ranks) implements Offered {
  PagesOffered {
    ranks = Map.copyOf(ranks);
  }
}
