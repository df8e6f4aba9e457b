package org.usher.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.AccountId;
import org.usher.staff.Staff;

/// Takes verdicts that are given elsewhere: in another system, in a mail, in a file. Whoever calls
/// has made sure that they may be given. They may come twice, late, or in the wrong order. One that
/// was given before the last word on the lead changes nothing, and a correction is such a word:
/// what a person corrected stays corrected, until somebody says something else later.
@Component
public final class OutsideVerdicts {

  /// What became of a verdict.
  public enum Taken {
    /// It stands.
    TAKEN,
    /// It stood already.
    KNOWN,
    /// Something newer stands.
    LATE,
    /// It does not fit what stands, or the time when the lead was there.
    REFUSED,
    /// There is no such lead, or its person has been erased.
    UNKNOWN
  }

  /// What somebody says elsewhere.
  ///
  /// @param at when it was given there
  /// @param until for what is too early: the day on which it comes back, at most [#FARTHEST] away;
  ///   without one after the usual time. Otherwise it says nothing.
  public record Said(Verdict verdict, Instant at, Optional<LocalDate> until) {

    /// Without a day.
    public Said(Verdict verdict, Instant at) {
      this(verdict, at, Optional.empty());
    }

    private boolean isTooEarly() {
      return verdict.equals(new Verdict.Rejected(Rejection.BAD_TIMING));
    }
  }

  /// Whoever comes back later than this is better raised anew; a slip in the year is caught.
  static final Period FARTHEST = Period.ofYears(5);

  /// How far another clock may be ahead.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final StoredLeads leads;
  private final Verdicts verdicts;
  private final Territories territories;
  private final Staff staff;
  private final LeadProperties properties;
  private final Promises promises;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OutsideVerdicts(
      StoredLeads leads,
      Verdicts verdicts,
      Territories territories,
      Staff staff,
      LeadProperties properties,
      Promises promises,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.verdicts = verdicts;
    this.territories = territories;
    this.staff = staff;
    this.properties = properties;
    this.promises = promises;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// The day on which what is too early comes back when nobody names one.
  public LocalDate usualDay() {
    return day(clock.instant().plus(properties.rest()));
  }

  /// The first day that can be named.
  public LocalDate firstDay() {
    return day(clock.instant()).plusDays(1);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, promises.hours().zone());
  }

  /// Takes a verdict on behalf of whoever has the lead.
  ///
  /// @param standIn who gets a lead that nobody has
  public Taken take(LeadId id, Said said, AccountId standIn) {
    return transactions.retrying(() ->
        leads
            .findByIdAndErasedFalse(id.value())
            .map(lead -> take(lead, said, lead.owner().orElse(standIn)))
            .orElse(Taken.UNKNOWN));
  }

  /// Takes a verdict of this seller, who may speak neither for another nor of what is closed to
  /// them.
  public Taken takeOf(AccountId seller, LeadId id, Said said) {
    return transactions.retrying(() ->
        leads
            .findByIdAndErasedFalse(id.value())
            .map(lead -> isOpen(lead, seller) ? take(lead, said, seller) : Taken.REFUSED)
            .orElse(Taken.UNKNOWN));
  }

  private boolean isOpen(Lead lead, AccountId seller) {
    return staff
        .find(seller)
        .filter(account -> territories.of(account).holds(lead.team(), lead.owner()))
        .isPresent();
  }

  private Taken take(Lead lead, Said said, AccountId by) {
    Instant at = said.at().truncatedTo(ChronoUnit.MICROS);
    if (isKnown(lead, said.verdict(), at)) {
      return Taken.KNOWN;
    }
    if (lastWord(lead).filter(at::isBefore).isPresent()) {
      return Taken.LATE;
    }
    if (at.isBefore(lead.raisedAt())
        || at.isAfter(clock.instant().plus(AHEAD))
        || !isToCome(said)) {
      return Taken.REFUSED;
    }
    try {
      decide(lead, said, by, at);
      return Taken.TAKEN;
    } catch (LeadException refused) {
      return Taken.REFUSED;
    }
  }

  private boolean isToCome(Said said) {
    LocalDate first = firstDay();
    return !said.isTooEarly()
        || said.until()
            .filter(day -> day.isBefore(first) || day.isAfter(first.plus(FARTHEST)))
            .isEmpty();
  }

  /// What stands, or stood before what stands; not what somebody says anew.
  private static boolean isKnown(Lead lead, Verdict verdict, Instant at) {
    List<HistoryLine> standing = Decisions.standing(lead.history());
    boolean stands = !standing.isEmpty() && isSame(standing.getLast(), verdict);
    boolean isOld = lastWord(lead).filter(last -> !at.isAfter(last)).isPresent();
    boolean wasSaid =
        Decisions.said(lead.history()).stream().anyMatch(line -> isSame(line, verdict));
    return stands || (isOld && wasSaid);
  }

  /// When a verdict was last given or taken back.
  private static Optional<Instant> lastWord(Lead lead) {
    return lead.history().reversed().stream()
        .filter(line -> Decisions.KINDS.contains(line.kind()) || line.kind() == StepKind.TAKEN_BACK)
        .findFirst()
        .map(HistoryLine::at);
  }

  /// Whoever has won or lost somebody has accepted them before, said or not.
  private void decide(Lead lead, Said said, AccountId by, Instant at) {
    Verdict verdict = said.verdict();
    Instant last = lead.history().getLast().at();
    Instant when = at.isBefore(last) ? last : at;
    boolean isEnd = verdict instanceof Verdict.Won || verdict instanceof Verdict.Lost;
    if (isEnd && lead.status() != Status.ACCEPTED) {
      lead.decide(new Verdict.Accepted(), by, when);
      verdicts.tell(lead, new Verdict.Accepted(), by, when);
    }
    if (said.isTooEarly()) {
      Instant usual = clock.instant().plus(properties.rest());
      lead.putOff(said.until().map(promises.hours()::morning).orElse(usual), by, when);
    } else {
      lead.decide(verdict, by, when);
    }
    lead.markChanged(clock.instant());
    leads.save(lead);
    verdicts.tell(lead, verdict, by, when);
    events.publishEvent(new LeadMoved(lead.id(), lead.status(), lead.owner(), when));
  }

  private static boolean isSame(HistoryLine line, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted() -> line.kind() == StepKind.ACCEPTED;
      case Verdict.Rejected(Rejection reason) -> is(line, StepKind.REJECTED, reason);
      case Verdict.Won(Amount amount) ->
          line.kind() == StepKind.WON && line.amount().filter(amount::equals).isPresent();
      case Verdict.Lost(Loss reason) -> is(line, StepKind.LOST, reason);
    };
  }

  private static boolean is(HistoryLine line, StepKind kind, Enum<?> reason) {
    return line.kind() == kind && line.reason().filter(reason.name()::equals).isPresent();
  }
}
