package org.usher.handoff.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.usher.lead.DeskPage;
import org.usher.lead.Lane;
import org.usher.lead.LeadFilter;

/// Which leads the desk shows; the address says it, and how they are narrowed:
/// `/desk?show=mine&late`.
enum Shelf {
  WAITING(Lane.WAITING),
  MINE(Lane.OPEN),
  IN_HAND(Lane.IN_HAND),
  RESTING(Lane.RESTING),
  DONE(Lane.DONE);

  private static final String PARAMETER = "show";

  private final Lane lane;

  Shelf(Lane lane) {
    this.lane = lane;
  }

  /// What the address says; the first one when it says nothing that is known.
  static Shelf read(Map<String, List<String>> query) {
    String wanted = query.getOrDefault(PARAMETER, List.of()).stream().findFirst().orElse("");
    return Arrays.stream(values())
        .filter(shelf -> shelf.id().equals(wanted))
        .findFirst()
        .orElse(WAITING);
  }

  /// On which a filter was kept; empty when it does not say.
  static Optional<Shelf> of(LeadFilter filter) {
    return Arrays.stream(values())
        .filter(shelf -> filter.lane().filter(shelf.lane::equals).isPresent())
        .filter(shelf -> (shelf == MINE) == filter.isMine())
        .findFirst();
  }

  /// The leads of this shelf that a filter lets through.
  LeadFilter narrowed(LeadFilter filter) {
    LeadFilter here = filter.in(lane);
    return this == MINE ? here.mine() : here.ofAnybody();
  }

  long count(DeskPage page) {
    return this == MINE ? page.mine() : page.counts().getOrDefault(lane, 0L);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String address() {
    return this == WAITING ? "desk" : "desk?%s=%s".formatted(PARAMETER, id());
  }

  /// The same, narrowed by what the filter says besides words.
  String address(LeadFilter filter) {
    String facets = filter.facets().written();
    return facets.isEmpty() ? address() : address() + (this == WAITING ? "?" : "&") + facets;
  }
}
