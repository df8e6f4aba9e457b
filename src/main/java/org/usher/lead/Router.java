package org.usher.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /// What is asked before the rules.
  private static final Set<RouteReason> DECIDED_BEFORE =
      EnumSet.of(RouteReason.ACCOUNT, RouteReason.SAME_PERSON);

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
    return route(RoutingCase.of(lead), present(now));
  }

  private Optional<Route> route(RoutingCase asked, Present present) {
    boolean hasRotation =
        present.sellers().values().stream().anyMatch(seller -> seller.weight() > 0);
    if (!hasRotation && properties.fallback().isEmpty() && companies.count() == 0) {
      return Optional.empty();
    }
    Optional<Company> company = companies.of(asked.domain());
    Optional<AccountId> away = company.map(Company::owner).filter(owner -> !present.isHere(owner));
    return Optional.of(
        ofCompany(company, present)
            .or(() -> ofPerson(asked, present))
            .or(() -> ofRule(asked, present))
            .or(() -> next(present, "", RouteReason.ROTATION, ""))
            .orElseGet(() -> standIn(present))
            .missing(away));
  }

  /// The same, with what was weighed on the way. Nothing is kept, and nobody's turn is over.
  RoutingTrial explain(RoutingCase asked, Instant now) {
    Present present = present(now);
    Optional<Route> route = route(asked, present);
    Optional<RoutingRule> rule = rules().first(asked);
    return new RoutingTrial(
        asked.region(),
        companies.of(asked.domain()),
        route,
        rules().rules().stream()
            .map(one -> new RoutingTrial.Rule(one.id(), one.team(), fate(one, asked, rule, route)))
            .toList(),
        turns(present, route.map(Route::team).orElse("")));
  }

  private static RoutingTrial.RuleFate fate(
      RoutingRule rule, RoutingCase asked, Optional<RoutingRule> first, Optional<Route> route) {
    Optional<RouteReason> reason = route.map(Route::reason);
    if (!rule.holds(asked)) {
      return rule.lacks(asked);
    }
    if (first.filter(rule::equals).isEmpty()) {
      return RoutingTrial.RuleFate.LATER;
    }
    if (reason.filter(RouteReason.RULE::equals).isPresent()) {
      return RoutingTrial.RuleFate.COUNTS;
    }
    return reason.filter(DECIDED_BEFORE::contains).isPresent()
        ? RoutingTrial.RuleFate.NOT_ASKED
        : RoutingTrial.RuleFate.NOBODY;
  }

  private Optional<Route> ofCompany(Optional<Company> company, Present present) {
    return company
        .filter(known -> present.isHere(known.owner()))
        .map(known ->
            new Route(
                Optional.of(known.owner()), "", RouteReason.ACCOUNT, known.standing().name()));
  }

  private Optional<Route> ofPerson(RoutingCase asked, Present present) {
    return asked
        .person()
        .flatMap(person ->
            leads.findByPersonIdOrderByRaisedAtAsc(person.value()).reversed().stream()
                .filter(other -> other.status().isOpen())
                .flatMap(other -> other.owner().stream())
                .filter(present::isHere)
                .findFirst())
        .map(owner -> new Route(Optional.of(owner), "", RouteReason.SAME_PERSON, ""));
  }

  private Optional<Route> ofRule(RoutingCase asked, Present present) {
    return rules()
        .first(asked)
        .flatMap(rule -> next(present, rule.team(), RouteReason.RULE, rule.id()));
  }

  private RoutingRules rules() {
    return publication.current().part(RoutingRules.class);
  }

  /// @param team empty: any
  private Optional<Route> next(Present present, String team, RouteReason reason, String rule) {
    return turns(present, team).stream()
        .filter(turn -> turn.fate() == RoutingTrial.TurnFate.NEXT)
        .findFirst()
        .map(turn -> new Route(Optional.of(turn.seller().account()), team, reason, rule));
  }

  private List<RoutingTrial.Turn> turns(Present present, String team) {
    var roster =
        new Roster(present.now(), workloads.open(), workloads.since(present.now().minus(MEMORY)));
    return roster.turns(
        present.sellers().values().stream()
            .filter(seller -> present.active().containsKey(seller.account()))
            .toList(),
        team);
  }

  /// Who is away themselves stands in for nobody: a lead that waits is seen by all.
  private Route standIn(Present present) {
    return present.active().values().stream()
        .filter(account -> account.email().equalsIgnoreCase(properties.fallback()))
        .map(Account::id)
        .filter(present::isHere)
        .findFirst()
        .map(owner -> new Route(Optional.of(owner), "", RouteReason.FALLBACK, ""))
        .orElseGet(() -> new Route(Optional.empty(), "", RouteReason.NOBODY, ""));
  }

  private Present present(Instant now) {
    return new Present(
        sellers.all().stream().collect(Collectors.toMap(Seller::account, Function.identity())),
        staff.active(Role.SELLER).stream()
            .collect(Collectors.toMap(Account::id, Function.identity())),
        now);
  }

  /// Who is here at an instant.
  private record Present(
      Map<AccountId, Seller> sellers, Map<AccountId, Account> active, Instant now) {

    boolean isHere(AccountId account) {
      Seller seller = sellers.get(account);
      return active.containsKey(account) && (seller == null || !seller.isAbsent(now));
    }
  }
}
