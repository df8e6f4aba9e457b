package org.usher.lead;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.usher.lead.RoutingTrial.Turn;
import org.usher.lead.RoutingTrial.TurnFate;
import org.usher.staff.AccountId;

/// Whose turn it is: of those who are here and have room whoever works now, or begins first; of
/// these the one who had the least for their weight.
///
/// @param open how many open leads everybody has
/// @param had what the rotation gave to everybody lately
record Roster(Instant now, Map<AccountId, Long> open, Map<AccountId, Workloads.Share> had) {

  /// @param team empty: any
  /// @return one for each, in their order; at most one is [TurnFate#NEXT]
  List<Turn> turns(List<Seller> sellers, String team) {
    List<Seller> able =
        sellers.stream().filter(seller -> hindrance(seller, team).isEmpty()).toList();
    Optional<Instant> first = able.stream().map(this::opens).min(naturalOrder());
    Optional<Seller> next =
        able.stream()
            .filter(seller -> first.filter(opens(seller)::equals).isPresent())
            .min(
                comparingDouble((Seller seller) -> share(seller).count() / (double) seller.weight())
                    .thenComparing(seller -> share(seller).last())
                    .thenComparing(seller -> seller.account().value()));
    return sellers.stream()
        .map(seller ->
            new Turn(
                seller,
                hindrance(seller, team).orElseGet(() -> fate(seller, next, first)),
                open(seller),
                share(seller).count(),
                opens(seller)))
        .toList();
  }

  private Optional<TurnFate> hindrance(Seller seller, String team) {
    if (seller.isAbsent(now)) {
      return Optional.of(TurnFate.AWAY);
    }
    if (seller.weight() == 0) {
      return Optional.of(TurnFate.NO_PART);
    }
    if (!team.isEmpty() && !seller.team().equals(team)) {
      return Optional.of(TurnFate.OTHER_TEAM);
    }
    return open(seller) < seller.capacity() ? Optional.empty() : Optional.of(TurnFate.FULL);
  }

  private TurnFate fate(Seller seller, Optional<Seller> next, Optional<Instant> first) {
    if (next.filter(seller::equals).isPresent()) {
      return TurnFate.NEXT;
    }
    return first.filter(opens(seller)::equals).isPresent() ? TurnFate.HAD_MORE : TurnFate.LATER;
  }

  private Instant opens(Seller seller) {
    return seller.hours().nextOpen(now);
  }

  private long open(Seller seller) {
    return open.getOrDefault(seller.account(), 0L);
  }

  private Workloads.Share share(Seller seller) {
    return had.getOrDefault(seller.account(), Workloads.Share.NONE);
  }
}
