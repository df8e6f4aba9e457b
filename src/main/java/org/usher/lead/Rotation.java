package org.usher.lead;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Who takes part in the rotation, and how. For administrators, and for everybody about themselves.
@Component
public final class Rotation {

  private final StoredSellers stored;
  private final Workloads workloads;
  private final Publication publication;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;

  Rotation(
      StoredSellers stored,
      Workloads workloads,
      Publication publication,
      Staff staff,
      Audit audit,
      Transactions transactions) {
    this.stored = stored;
    this.workloads = workloads;
    this.publication = publication;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// Every active seller, by name.
  public List<Place> places() {
    staff.require(Role.ADMINISTRATOR);
    return transactions.retrying(() -> {
      Map<?, Seller> sellers =
          stored.all().stream().collect(Collectors.toMap(Seller::account, Function.identity()));
      var open = workloads.open();
      return staff.active(Role.SELLER).stream()
          .map(account ->
              new Place(
                  account,
                  Optional.ofNullable(sellers.get(account.id())),
                  open.getOrDefault(account.id(), 0L)))
          .toList();
    });
  }

  /// Teams for which somebody takes part.
  public Set<String> teams() {
    return places().stream()
        .flatMap(place -> place.seller().stream())
        .filter(seller -> seller.weight() > 0)
        .map(Seller::team)
        .collect(Collectors.toSet());
  }

  /// Lets somebody take part like this from now on.
  ///
  /// @throws IllegalArgumentException when it is no active seller
  public void keep(Seller seller) {
    staff.require(Role.ADMINISTRATOR);
    if (staff.active(Role.SELLER).stream()
        .noneMatch(account -> account.id().equals(seller.account()))) {
      throw new IllegalArgumentException(
          "Account %s is not an active seller".formatted(seller.account()));
    }
    transactions.retrying(() -> {
      stored.keep(seller);
      audit.note("rotation.changed", seller.account().toString());
    });
  }

  /// How whoever is signed in takes part; empty when they have never been set up. For sellers.
  public Optional<Seller> mine() {
    Account me = staff.require(Role.SELLER);
    return transactions.retrying(() -> stored.find(me.id()));
  }

  /// From when to when whoever is signed in is away; from then on no lead goes to them, until they
  /// are back. For sellers.
  ///
  /// @param from empty: they are here
  /// @param to last day away; empty: until they say otherwise
  /// @throws IllegalArgumentException when it ends before it begins
  public void beAway(Optional<LocalDate> from, Optional<LocalDate> to) {
    Account me = staff.require(Role.SELLER);
    transactions.retrying(() -> {
      Seller seller = stored.find(me.id()).orElseGet(() -> Seller.withoutPart(me.id()));
      stored.keep(seller.away(from, to));
      audit.note("rotation.away", me.id().toString());
    });
  }

  /// The rules that are published, in their order: id to team.
  public SequencedMap<String, String> rules() {
    staff.require(Role.ADMINISTRATOR);
    var rules = new LinkedHashMap<String, String>();
    publication
        .current()
        .part(RoutingRules.class)
        .rules()
        .forEach(rule -> rules.put(rule.id(), rule.team()));
    return rules;
  }

  /// One seller.
  ///
  /// @param seller empty when they take no part yet
  /// @param open how many open leads they have
  public record Place(Account account, Optional<Seller> seller, long open) {}
}
