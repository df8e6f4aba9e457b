package org.usher.matching;

import java.util.List;
import java.util.Optional;

/// What `journey.yaml` adds to a buyer's journey: who decides together, and what can be compared.
public record JourneyPlan(Optional<Committee> committee, List<Comparison> comparisons) {

  static final JourneyPlan EMPTY = new JourneyPlan(Optional.empty(), List.of());

  public JourneyPlan {
    comparisons = List.copyOf(comparisons);
  }
}
