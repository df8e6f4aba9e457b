package org.usher.engagement;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;

/// The pages opened in the current visit, which are forgotten with it.
@Component
final class OpenedInVisit implements KnownPages {

  private final Visits visits;

  OpenedInVisit(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Set<PageId> opened() {
    return visits.current().map(Visit::opened).orElse(Set.of());
  }
}
