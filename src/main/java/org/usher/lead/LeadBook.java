package org.usher.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.Consents;
import org.usher.visitor.PersonDetails;

/// Shows leads to sellers and administrators, and to nobody else. What it says of people is opened
/// in memory, one page at a time.
@Component
public final class LeadBook {

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Consents consents;
  private final Staff staff;
  private final Transactions transactions;

  LeadBook(
      StoredLeads leads, Sheets sheets, Consents consents, Staff staff, Transactions transactions) {
    this.leads = leads;
    this.sheets = sheets;
    this.consents = consents;
    this.staff = staff;
    this.transactions = transactions;
  }

  /// The leads of a lane: raised hands first, then by readiness, then the longest waiting; decided
  /// ones by time, the latest first.
  ///
  /// @param page from 0
  /// @param size at least 1
  public List<LeadLine> lines(Lane lane, int page, int size) {
    requireSales();
    Pageable part = PageRequest.of(page, size);
    return transactions.retrying(() ->
        shown(
            lane == Lane.DONE
                ? leads.findByStatusInAndErasedFalseOrderByRaisedAtDescIdAsc(lane.statuses(), part)
                : leads.inOrder(lane.statuses(), part)));
  }

  /// The leads in the hands of whoever asks, in the same order.
  public List<LeadLine> mine(int page, int size) {
    Account seller = requireSales();
    return transactions.retrying(() ->
        shown(
            leads.inOrder(
                Lane.IN_HAND.statuses(), seller.id().value(), PageRequest.of(page, size))));
  }

  public long count(Lane lane) {
    requireSales();
    return transactions.retrying(() -> leads.countByStatusInAndErasedFalse(lane.statuses()));
  }

  /// All about one lead; empty when there is none of that id, or its person has been erased.
  public Optional<LeadDetails> details(LeadId id) {
    requireSales();
    return transactions.retrying(
        () -> leads.findByIdAndErasedFalse(id.value()).flatMap(this::details));
  }

  private Optional<LeadDetails> details(Lead lead) {
    return sheets
        .of(lead.id())
        .map(sheet ->
            new LeadDetails(
                line(lead, sheet),
                sheet,
                lead.history(),
                consents.of(lead.person()),
                others(lead)));
  }

  private List<LeadLine> others(Lead lead) {
    return shown(
        leads.findByPersonIdOrderByRaisedAtAsc(lead.person().value()).stream()
            .filter(other -> !other.id().equals(lead.id()))
            .toList());
  }

  private List<LeadLine> shown(List<Lead> found) {
    return found.stream()
        .flatMap(lead -> sheets.of(lead.id()).map(sheet -> line(lead, sheet)).stream())
        .toList();
  }

  private static LeadLine line(Lead lead, Sheet sheet) {
    PersonDetails person = sheet.person();
    return new LeadLine(
        lead.id(),
        person.name(),
        person.company(),
        lead.grade(),
        lead.isRaisedHand(),
        lead.raisedAt(),
        lead.status(),
        lead.owner(),
        sheet.reason());
  }

  private Account requireSales() {
    return staff.require(Role.SELLER, Role.ADMINISTRATOR);
  }
}
