package org.usher.handoff.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.usher.design.Markup;
import org.usher.lead.Facets;
import org.usher.lead.LeadBook;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Narrows the list by who looks after a lead, when it came and whose it is, on demand.
final class FilterFields {

  private final Markup whole = Markup.of("details", "more-filters");
  private final Teller teller;
  private final List<Optional<AccountId>> owners;
  private final Choice<Optional<AccountId>> owner;
  private final CameField came;
  private final CompanyField company;
  private Consumer<UnaryOperator<Facets>> changed = _ -> {};

  FilterFields(LeadBook book, Staff staff, Teller teller) {
    this.teller = teller;
    this.owners = owners(staff);
    this.owner =
        new Choice<>(
            "filter-owner",
            teller.say("filter.owner"),
            "",
            owners,
            this::name,
            Optional.empty(),
            chosen -> change(now -> chosen.map(now::of).orElseGet(now::ofAnybody)));
    this.came = new CameField(teller, chosen -> change(now -> now.came(chosen)));
    this.company =
        new CompanyField(
            book,
            teller,
            chosen -> change(now -> chosen.map(now::ofCompanyOf).orElseGet(now::ofAnyCompany)));
    whole.holding(
        Markup.of("summary").saying(teller.say("filter.more")),
        Markup.of("div", "filter-fields").holding(owner, came, company));
  }

  /// Anybody, then whoever may have a lead, by name.
  private static List<Optional<AccountId>> owners(Staff staff) {
    Stream<Optional<AccountId>> accounts =
        Stream.of(Role.SELLER, Role.ADMINISTRATOR)
            .flatMap(role -> staff.active(role).stream())
            .sorted(Comparator.comparing(Account::name))
            .map(Account::id)
            .distinct()
            .map(Optional::of);
    return Stream.concat(Stream.of(Optional.<AccountId>empty()), accounts).toList();
  }

  private String name(Optional<AccountId> account) {
    return account.map(teller::actor).orElseGet(() -> teller.say("filter.owner.any"));
  }

  Markup whole() {
    return whole;
  }

  /// What changes the facets is told.
  void whenChanged(Consumer<UnaryOperator<Facets>> act) {
    changed = act;
  }

  private void change(UnaryOperator<Facets> change) {
    changed.accept(change);
  }

  /// Shows these, and tells nobody.
  ///
  /// @return the same without what there is nothing of any more
  Facets begin(Facets facets) {
    boolean isOwner = facets.owner().filter(id -> !owners.contains(Optional.of(id))).isEmpty();
    Facets known = isOwner ? facets : facets.ofAnybody();
    owner.show(known.owner());
    came.show(known.came());
    known = company.show(known.company()) ? known : known.ofAnyCompany();
    if (known.owner().isPresent() || known.company().isPresent() || came.isNarrow()) {
      whole.marked("open");
    }
    return known;
  }

  /// Shows the fields, with the focus in the first.
  void open() {
    whole.getElement().executeJs("this.open = true; this.querySelector('select').focus()");
  }
}
