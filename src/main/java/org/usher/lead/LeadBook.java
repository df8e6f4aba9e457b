package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.lead.Territories.Territory;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Shows leads to sellers and administrators, and to nobody else; to a seller with a team their
/// own, those of that team and of nobody's. What it says of people is opened in memory.
@Component
public final class LeadBook {

  /// More are found by searching, not by reading.
  private static final int MOST_BESIDE = 20;

  private final LeadMemory memory;
  private final LeadSteps steps;
  private final LeadFile file;
  private final Territories territories;
  private final Promises promises;
  private final Staff staff;
  private final Transactions transactions;
  private final Clock clock;

  LeadBook(
      LeadMemory memory,
      LeadSteps steps,
      LeadFile file,
      Territories territories,
      Promises promises,
      Staff staff,
      Transactions transactions,
      Clock clock) {
    this.memory = memory;
    this.steps = steps;
    this.file = file;
    this.territories = territories;
    this.promises = promises;
    this.staff = staff;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The leads that a filter holds: raised hands first, and of these and of the others those whose
  /// promise is broken; then the readiest, which are those who do most here and of them those who
  /// fit best; then the longest waiting. Decided ones the latest first.
  ///
  /// @param page from 0
  /// @param size at least 1
  public DeskPage page(LeadFilter filter, int page, int size) {
    Account seller = requireSales();
    Territory territory = territories.of(seller);
    Instant now = clock.instant();
    Predicate<Opened> isWanted = wanted(filter, seller, now);
    var tally = new Tally(seller, now);
    var lines = new ArrayList<LeadLine>();
    long total = 0;
    for (Opened lead : inOrder(filter, now)) {
      if (territory.holds(lead.line())) {
        tally.count(lead);
        if (isWanted.test(lead)) {
          if (total >= (long) page * size && lines.size() < size) {
            lines.add(lead.line());
          }
          total++;
        }
      }
    }
    return tally.page(lines, total);
  }

  private List<Opened> inOrder(LeadFilter filter, Instant now) {
    return filter.lane().filter(Lane.DONE::equals).isPresent()
        ? memory.latestFirst()
        : lateFirst(memory.byReadiness(), now);
  }

  /// The same order, those whose promise is broken before the others of their lane.
  private static List<Opened> lateFirst(List<Opened> byReadiness, Instant now) {
    var hands = new ArrayList<Opened>();
    var lateOthers = new ArrayList<Opened>();
    var others = new ArrayList<Opened>();
    var ordered = new ArrayList<Opened>(byReadiness.size());
    for (Opened lead : byReadiness) {
      boolean isHand = lead.line().isRaisedHand();
      if (lead.isLate(now)) {
        (isHand ? ordered : lateOthers).add(lead);
      } else {
        (isHand ? hands : others).add(lead);
      }
    }
    ordered.addAll(hands);
    ordered.addAll(lateOthers);
    ordered.addAll(others);
    return ordered;
  }

  private Predicate<Opened> wanted(LeadFilter filter, Account seller, Instant now) {
    List<String> words = Plain.words(filter.words());
    Predicate<Opened> isOfCompany =
        filter.facets().company().map(this::ofCompanyOf).orElse(_ -> true);
    return lead ->
        filter.holds(lead, words, seller.id(), now, promises.hours().zone())
            && isOfCompany.test(lead);
  }

  /// Nobody, when that lead is gone.
  private Predicate<Opened> ofCompanyOf(LeadId id) {
    return memory.find(id).<Predicate<Opened>>map(lead -> lead::isOfCompany).orElse(_ -> false);
  }

  /// Names of companies of the leads that whoever asks may see, by name: those of which every word
  /// begins a word.
  ///
  /// @param most of them
  public List<String> companies(String words, int most) {
    List<String> wanted = Plain.words(words);
    var names = new TreeMap<String, String>();
    mySeen()
        .filter(lead -> !lead.company().isEmpty() && !names.containsKey(lead.company()))
        .filter(lead -> beginWords(Plain.text(lead.line().company()), wanted))
        .forEach(lead -> names.put(lead.company(), lead.line().company()));
    return names.values().stream().limit(most).toList();
  }

  private static boolean beginWords(String text, List<String> wanted) {
    return wanted.stream().allMatch(word -> text.contains(" " + word));
  }

  /// A lead of the company of that name, the latest that whoever asks may see.
  public Optional<LeadId> ofCompany(String name) {
    String company = Plain.company(name);
    return company.isEmpty()
        ? Optional.empty()
        : mySeen()
            .filter(lead -> lead.company().equals(company))
            .findFirst()
            .map(lead -> lead.line().id());
  }

  /// The company of a lead; empty when it has none, or whoever asks may not see it.
  public Optional<String> company(LeadId id) {
    Territory territory = territories.of(requireSales());
    return memory
        .find(id)
        .map(Opened::line)
        .filter(territory::holds)
        .map(LeadLine::company)
        .filter(name -> !name.isEmpty());
  }

  private Stream<Opened> mySeen() {
    Territory territory = territories.of(requireSales());
    return memory.latestFirst().stream().filter(lead -> territory.holds(lead.line()));
  }

  /// The leads of a lane.
  public List<LeadLine> lines(Lane lane, int page, int size) {
    return page(LeadFilter.of(lane), page, size).lines();
  }

  /// Waiting leads that came after then, the latest first.
  public List<LeadLine> since(Instant then) {
    Territory territory = territories.of(requireSales());
    return memory.latestFirst().stream()
        .map(Opened::line)
        .takeWhile(line -> line.waitingSince().isAfter(then))
        .filter(line -> Lane.WAITING.holds(line.status(), line.returnsAt().isPresent()))
        .filter(territory::holds)
        .toList();
  }

  /// The leads in the hands of whoever asks, in the same order.
  public List<LeadLine> mine(int page, int size) {
    return page(LeadFilter.of(Lane.IN_HAND).mine(), page, size).lines();
  }

  /// Of these leads, those that whoever asks looks after and has yet to be done with, the latest
  /// first.
  public List<LeadLine> mine(Set<LeadId> of) {
    Account seller = requireSales();
    return of.isEmpty()
        ? List.of()
        : memory.latestFirst().stream()
            .map(Opened::line)
            .filter(line -> of.contains(line.id()) && line.status().isOpen())
            .filter(line -> line.owner().filter(seller.id()::equals).isPresent())
            .toList();
  }

  public long count(Lane lane) {
    return page(LeadFilter.of(lane), 0, 1).total();
  }

  /// All about one lead; empty when there is none of that id, or its person has been erased.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when it is another team's
  public Optional<LeadDetails> details(LeadId id) {
    Account seller = requireSales();
    // Before the transaction: the memory reads with a connection of its own, one thread at a time.
    Beside beside = beside(id, seller);
    return transactions.retrying(() -> {
      try {
        return file.of(steps.get(id, seller), beside);
      } catch (NoSuchLead gone) {
        return Optional.empty();
      }
    });
  }

  /// Refuses who may not see this lead, if there is one of that id.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when it is another team's
  public void requireOpen(LeadId id) {
    Account seller = requireSales();
    memory
        .find(id)
        .map(Opened::line)
        .ifPresent(lead -> territories.requireOpen(lead.team(), lead.owner(), seller));
  }

  private Beside beside(LeadId id, Account seller) {
    return memory.find(id).map(lead -> beside(lead, territories.of(seller))).orElse(Beside.NOTHING);
  }

  private Beside beside(Opened lead, Territory territory) {
    List<Opened> all =
        memory.latestFirst().stream()
            .filter(other -> !other.line().id().equals(lead.line().id()))
            .filter(other -> other.line().status() != Status.MERGED)
            .filter(other -> territory.holds(other.line()))
            .toList();
    return new Beside(
        lines(all.stream().filter(other -> other.person().equals(lead.person()))),
        lines(all.stream().filter(lead::mayDuplicate)),
        lines(
            all.stream()
                .filter(other -> !other.person().equals(lead.person()))
                .filter(lead::isOfCompany)));
  }

  private static List<LeadLine> lines(Stream<Opened> leads) {
    return leads.limit(MOST_BESIDE).map(Opened::line).toList();
  }

  /// Other leads that have to do with one.
  ///
  /// @param person of the same person
  /// @param duplicates that may be about the same matter
  /// @param company of other people of the same company
  record Beside(List<LeadLine> person, List<LeadLine> duplicates, List<LeadLine> company) {
    static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());
  }

  private Account requireSales() {
    return staff.require(Role.SELLER, Role.ADMINISTRATOR);
  }

  /// Counts what somebody may see.
  private static final class Tally {

    private final EnumMap<Lane, LongAdder> counts = new EnumMap<>(Lane.class);
    private final Account seller;
    private final Instant now;
    private long mine;
    private long late;
    private long unowned;

    Tally(Account seller, Instant now) {
      this.seller = seller;
      this.now = now;
      for (Lane lane : Lane.values()) {
        counts.put(lane, new LongAdder());
      }
    }

    void count(Opened lead) {
      LeadLine line = lead.line();
      boolean isResting = line.returnsAt().isPresent();
      counts.forEach((lane, leads) -> {
        if (lane.holds(line.status(), isResting)) {
          leads.increment();
        }
      });
      boolean isOpen = line.status().isOpen() && !isResting;
      mine += isOpen && line.owner().filter(seller.id()::equals).isPresent() ? 1 : 0;
      late += lead.isLate(now) ? 1 : 0;
      unowned += isOpen && line.owner().isEmpty() ? 1 : 0;
    }

    DeskPage page(List<LeadLine> lines, long total) {
      var byLane = new EnumMap<Lane, Long>(Lane.class);
      counts.forEach((lane, leads) -> byLane.put(lane, leads.sum()));
      return new DeskPage(lines, total, byLane, mine, late, unowned);
    }
  }
}
