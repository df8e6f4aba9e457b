package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.usher.lead.CompanyImport.Kind;
import org.usher.lead.CompanyImport.RowProblem;
import org.usher.staff.Account;
import org.usher.staff.AccountId;

class RoutingModuleTests extends WorkingDesk {

  private static final OfficeHours ALWAYS = OfficeHours.parse("Mon-Sun 00:00-23:59 UTC");

  @Test
  void whileNothingIsSetUpALeadWaitsForWhoeverIsFirst() {
    LeadId jana = jana();

    assertThat(details(jana).line().owner()).isEmpty();
    assertThat(details(jana).history()).hasSize(1);
  }

  @Test
  void aKnownCompanyGoesToItsOwnerAndTheLeadSaysWhy() {
    companies.keep(companies.read("domain,owner,status\npumps.example,kim@usher.example,customer"));
    joining(SAM, 5, 100);

    LeadId jana = raise("Jana Example", "jana@eu.pumps.example", "", true, "A1");

    assertThat(details(jana).line().owner()).contains(KIM.id());
    assertThat(routed(jana).reason()).contains("ACCOUNT");
  }

  @Test
  void theRotationGivesByWeight() {
    joining(SAM, 3, 100);
    joining(KIM, 1, 100);

    var owners = new ArrayList<AccountId>();
    for (int number = 0; number < 8; number++) {
      owners.add(ownerOf(somebody(number)));
    }

    assertThat(owners).filteredOn(SAM.id()::equals).hasSize(6);
    assertThat(owners).filteredOn(KIM.id()::equals).hasSize(2);
  }

  @Test
  void whoHasAllTheyCanTakeGetsNoMoreAndNothingIsLeftUnnoticed() {
    joining(SAM, 1, 1);

    somebody(1);
    LeadId second = somebody(2);

    assertThat(details(second).line().owner()).isEmpty();
    assertThat(routed(second).reason()).contains("NOBODY");
    assertThat(book.page(LeadFilter.of(Lane.WAITING), 0, 9).unowned()).isEqualTo(1);
  }

  @Test
  void whoIsAwayGetsNothing() {
    joining(SAM, 1, 100);
    rotation.keep(
        new Seller(
            KIM.id(),
            "",
            50,
            100,
            ALWAYS,
            Optional.of(LocalDate.now().minusDays(2)),
            Optional.of(LocalDate.now().plusDays(2))));

    assertThat(ownerOf(somebody(1))).isEqualTo(SAM.id());
    assertThat(ownerOf(somebody(2))).isEqualTo(SAM.id());
  }

  @Test
  void whoSaysThatTheyAreAwayGetsNothingUntilTheyAreBackAndKeepsTheRest() {
    joining(SAM, 1, 100);
    joining(KIM, 50, 100);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    as(KIM, () -> rotation.beAway(Optional.of(today), Optional.of(today.plusDays(1))));
    assertThat(ownerOf(somebody(1))).isEqualTo(SAM.id());

    as(KIM, () -> rotation.beAway(Optional.empty(), Optional.empty()));
    assertThat(ownerOf(somebody(2))).isEqualTo(KIM.id());
    as(
        KIM,
        () ->
            assertThat(rotation.mine())
                .hasValueSatisfying(me -> assertThat(me.weight()).isEqualTo(50)));
  }

  @Test
  void theReasonSaysHowTheCompanyStands() {
    joining(SAM, 1, 100);
    companies.keep(companies.read("domain,owner,status\nc1.example,kim@usher.example,former"));

    assertThat(routed(somebody(1)).reason()).contains("ACCOUNT");
    assertThat(routed(somebody(1)).detail()).contains("FORMER");
    assertThat(routed(somebody(2)).by()).isEmpty();
  }

  @Test
  void whenTheOwnerOfACompanyIsAwayTheLeadSaysSo() {
    joining(SAM, 1, 100);
    companies.keep(companies.read("domain,owner\nc1.example,kim@usher.example"));
    rotation.keep(
        new Seller(
            KIM.id(),
            "",
            1,
            100,
            ALWAYS,
            Optional.of(LocalDate.now().minusDays(2)),
            Optional.of(LocalDate.now().plusDays(2))));

    HistoryLine line = routed(somebody(1));

    assertThat(line.assignedTo()).contains(SAM.id());
    assertThat(line.reason()).contains("ROTATION");
    assertThat(line.by()).contains(KIM.id());
  }

  @Test
  void thePersonWhoIsInSomebodysHandsStaysThere() {
    joining(SAM, 50, 100);
    joining(KIM, 1, 100);
    LeadId first = jana();
    leads.assign(first, KIM.id());

    assertThat(ownerOf(jana())).isEqualTo(KIM.id());
  }

  @Test
  void aLeadThatWasRoutedWaitsForItsOwnerAlone() {
    joining(KIM, 1, 100);
    LeadId jana = jana();

    assertThat(details(jana).line().status()).isEqualTo(Status.WAITING);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(LeadTaken.class)
        .isThrownBy(() -> leads.claim(jana));
    as(KIM, () -> leads.claim(jana));
    assertThat(details(jana).line().status()).isEqualTo(Status.TAKEN);
  }

  @Test
  void anImportSaysWhatIsWrongRowByRowAndKeepsTheRest() {
    CompanyImport read =
        companies.read(
            """
            \uFEFFDomain;Owner;Status
            pumps.example;kim@usher.example;customer
            not a domain;kim@usher.example;customer
            gmail.com;kim@usher.example;customer
            turbines.example;nobody@usher.example;customer
            valves.example;sam@usher.example;friend
            "broken.example;sam@usher.example;customer
            pumps.example;sam@usher.example;
            =cmd|' /C calc'!A0;sam@usher.example;partner
            """);

    assertThat(read.good())
        .containsExactly(new Company("pumps.example", SAM.id(), Standing.CUSTOMER));
    assertThat(read.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(3, Kind.NO_DOMAIN),
            org.assertj.core.api.Assertions.tuple(4, Kind.SHARED_DOMAIN),
            org.assertj.core.api.Assertions.tuple(5, Kind.NO_SUCH_SELLER),
            org.assertj.core.api.Assertions.tuple(6, Kind.NO_SUCH_STANDING),
            org.assertj.core.api.Assertions.tuple(7, Kind.BROKEN_QUOTES),
            org.assertj.core.api.Assertions.tuple(8, Kind.TWICE),
            org.assertj.core.api.Assertions.tuple(9, Kind.NO_DOMAIN));
    assertThat(companies.count()).isZero();
  }

  @Test
  void aFieldInQuotesMayGoOnInTheNextLine() {
    CompanyImport read =
        companies.read(
            """
            domain,note,owner
            pumps.example,"said ""hello"",
            twice",kim@usher.example
            turbines.example,,sam@usher.example
            nonsense,,sam@usher.example
            """);

    assertThat(read.good())
        .extracting(Company::domain)
        .containsExactly("pumps.example", "turbines.example");
    assertThat(read.problems()).extracting(RowProblem::line).containsExactly(5);
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedWhole() {
    assertThat(companies.read("hello\nworld").problems())
        .extracting(RowProblem::kind)
        .containsExactly(Kind.NO_COLUMNS);
    assertThat(companies.read("").good()).isEmpty();
  }

  @Test
  void aTeamForWhichNobodyTakesPartIsNotThere() {
    joining(SAM, "north", 1, 10);
    joining(KIM, "south", 0, 10);

    assertThat(rotation.teams()).containsExactly("north");
  }

  private void joining(Account account, int weight, int capacity) {
    joining(account, "", weight, capacity);
  }

  private void joining(Account account, String team, int weight, int capacity) {
    rotation.keep(
        new Seller(
            account.id(), team, weight, capacity, ALWAYS, Optional.empty(), Optional.empty()));
  }

  private LeadId somebody(int number) {
    return raise("Person " + number, "p%d@c%d.example".formatted(number, number), "", true, "A1");
  }

  private AccountId ownerOf(LeadId lead) {
    return details(lead).line().owner().orElseThrow();
  }

  private HistoryLine routed(LeadId lead) {
    List<HistoryLine> steps =
        details(lead).history().stream().filter(step -> step.kind() == StepKind.ROUTED).toList();
    assertThat(steps).hasSize(1);
    return steps.getFirst();
  }
}
