package org.usher.lead;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Finds who should look after a new lead: the owner of its company; who has the same person in
/// hand; the next one of the team that a rule names; the next one of all; who stands in. While
/// nothing of this is set up, leads wait for whoever is first.
@Component
class Router {

  /// Over which the rotation is fair; longer, and who comes back from a holiday is flooded.
  private static final Duration MEMORY = Duration.ofDays(7);

  private final StoredCompanies companies;
  private final StoredSellers sellers;
  private final Workloads workloads;
  private final StoredLeads leads;
  private final Publication publication;
  private final Staff staff;
  private final LeadProperties properties;

  Router(
      StoredCompanies companies,
      StoredSellers sellers,
      Workloads workloads,
      StoredLeads leads,
      Publication publication,
      Staff staff,
      LeadProperties properties) {
    this.companies = companies;
    this.sellers = sellers;
    this.workloads = workloads;
    this.leads = leads;
    this.publication = publication;
    this.staff = staff;
    this.properties = properties;
  }

  /// Empty when nothing is set up. Joins the caller's transaction.
  Optional<Route> route(NewLead lead, Instant now) {
    Map<AccountId, Seller> all =
        sellers.all().stream().collect(Collectors.toMap(Seller::account, Function.identity()));
    boolean hasRotation = all.values().stream().anyMatch(seller -> seller.weight() > 0);
    if (!hasRotation && properties.fallback().isEmpty() && companies.count() == 0) {
      return Optional.empty();
    }
    Map<AccountId, Account> active =
        staff.active(Role.SELLER).stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
    var present = new Present(all, active, now);
    Optional<Company> company = companies.of(Plain.domain(lead.sheet().person().email()));
    Optional<AccountId> away = company.map(Company::owner).filter(owner -> !present.isHere(owner));
    return Optional.of(
        ofCompany(company, present)
            .or(() -> ofPerson(lead, present))
            .or(() -> ofRule(lead, present))
            .or(() -> next(present, "", RouteReason.ROTATION, ""))
            .orElseGet(() -> standIn(active))
            .missing(away));
  }

  private Optional<Route> ofCompany(Optional<Company> company, Present present) {
    return company
        .filter(known -> present.isHere(known.owner()))
        .map(known ->
            new Route(
                Optional.of(known.owner()), "", RouteReason.ACCOUNT, known.standing().name()));
  }

  private Optional<Route> ofPerson(NewLead lead, Present present) {
    return leads.findByPersonIdOrderByRaisedAtAsc(lead.person().value()).reversed().stream()
        .filter(other -> other.status().isOpen())
        .flatMap(other -> other.owner().stream())
        .filter(present::isHere)
        .findFirst()
        .map(owner -> new Route(Optional.of(owner), "", RouteReason.SAME_PERSON, ""));
  }

  private Optional<Route> ofRule(NewLead lead, Present present) {
    return publication
        .current()
        .part(RoutingRules.class)
        .first(lead.facts(), lead.sheet())
        .flatMap(rule -> next(present, rule.team(), RouteReason.RULE, rule.id()));
  }

  /// Whoever works now, or begins first; of those the one who had the least for their weight.
  ///
  /// @param team empty: any
  private Optional<Route> next(Present present, String team, RouteReason reason, String rule) {
    Map<AccountId, Long> open = workloads.open();
    Map<AccountId, Workloads.Share> had = workloads.since(present.now().minus(MEMORY));
    List<Seller> able =
        present.rotation().stream()
            .filter(seller -> team.isEmpty() || seller.team().equals(team))
            .filter(seller -> open.getOrDefault(seller.account(), 0L) < seller.capacity())
            .toList();
    Optional<Instant> first =
        able.stream().map(seller -> seller.hours().nextOpen(present.now())).min(Instant::compareTo);
    return able.stream()
        .filter(seller -> first.filter(seller.hours().nextOpen(present.now())::equals).isPresent())
        .min(
            comparing((Seller seller) -> share(had, seller).count() / (double) seller.weight())
                .thenComparing(seller -> share(had, seller).last())
                .thenComparing(seller -> seller.account().value()))
        .map(seller -> new Route(Optional.of(seller.account()), team, reason, rule));
  }

  private static Workloads.Share share(Map<AccountId, Workloads.Share> had, Seller seller) {
    return had.getOrDefault(seller.account(), Workloads.Share.NONE);
  }

  private Route standIn(Map<AccountId, Account> active) {
    return active.values().stream()
        .filter(account -> account.email().equalsIgnoreCase(properties.fallback()))
        .map(Account::id)
        .findFirst()
        .map(owner -> new Route(Optional.of(owner), "", RouteReason.FALLBACK, ""))
        .orElseGet(() -> new Route(Optional.empty(), "", RouteReason.NOBODY, ""));
  }

  /// Who is here at an instant.
  private record Present(
      Map<AccountId, Seller> sellers, Map<AccountId, Account> active, Instant now) {

    boolean isHere(AccountId account) {
      Seller seller = sellers.get(account);
      return active.containsKey(account) && (seller == null || !seller.isAbsent(now));
    }

    List<Seller> rotation() {
      return sellers.values().stream()
          .filter(seller -> seller.weight() > 0 && isHere(seller.account()))
          .toList();
    }
  }
}
