package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.staff.AccountId;

/// Corrects what was said of a lead by mistake, for whoever may decide about it. The history shows
/// what was said first and what was said then; what is learnt is the latest alone. A verdict given
/// elsewhere before the correction does not change it, see [OutsideVerdicts].
@Component
public final class VerdictCorrections {

  private final LeadSteps steps;
  private final StoredLeads leads;
  private final Verdicts verdicts;
  private final Promises promises;
  private final Clock clock;

  VerdictCorrections(
      LeadSteps steps, StoredLeads leads, Verdicts verdicts, Promises promises, Clock clock) {
    this.steps = steps;
    this.leads = leads;
    this.verdicts = verdicts;
    this.promises = promises;
    this.clock = clock;
  }

  /// Takes the last verdict back, as if nothing had been done: whoever took the lead only by giving
  /// it has it no more, and what was said before stands again.
  ///
  /// @param seen the verdict that is meant, as the status it led to
  /// @throws StepRefused when something else stands
  /// @throws LeadTaken when it is in somebody else's hands
  public void takeBack(LeadId id, Status seen) {
    steps.take(
        id,
        (lead, by) -> {
          takeBack(lead, seen, by);
          lead.putBack();
        });
  }

  /// Says something else instead of the last verdict. Whoever won or lost somebody has accepted
  /// them.
  ///
  /// @param seen the verdict that is corrected, as the status it led to
  /// @throws StepRefused when something else stands
  /// @throws LeadTaken when it is in somebody else's hands
  /// @throws IllegalArgumentException when it is too early, which needs a day: see [#putOff]
  public void correct(LeadId id, Status seen, Verdict verdict) {
    if (verdict.equals(new Verdict.Rejected(Rejection.BAD_TIMING))) {
      throw new IllegalArgumentException("What is too early comes back on a day");
    }
    steps.take(id, (lead, by) -> correct(lead, seen, verdict, Optional.empty(), by));
  }

  /// The same for one that was a good one, too early.
  ///
  /// @param until when sales begins to work on that day, it comes back by itself
  /// @throws IllegalArgumentException when the day is not in the future
  public void putOff(LeadId id, Status seen, LocalDate until) {
    var tooEarly = new Verdict.Rejected(Rejection.BAD_TIMING);
    Optional<Instant> morning = Optional.of(promises.hours().morning(until));
    steps.take(id, (lead, by) -> correct(lead, seen, tooEarly, morning, by));
  }

  private void correct(
      Lead lead, Status seen, Verdict verdict, Optional<Instant> until, AccountId by) {
    takeBack(lead, seen, by);
    boolean isEnd = verdict instanceof Verdict.Won || verdict instanceof Verdict.Lost;
    boolean isAccepted = lead.status() == Status.ACCEPTED;
    if (isEnd && !isAccepted) {
      say(lead, new Verdict.Accepted(), Optional.empty(), by);
    }
    if (!isAccepted || !verdict.equals(new Verdict.Accepted())) {
      say(lead, verdict, until, by);
    }
  }

  private void takeBack(Lead lead, Status seen, AccountId by) {
    boolean isElsewhere = leads.existsByPersonIdAndStatusIn(lead.person().value(), Leads.OPEN);
    HistoryLine back = lead.takeBack(seen, by, clock.instant(), isElsewhere);
    verdicts.tellBack(lead, back, by);
  }

  private void say(Lead lead, Verdict verdict, Optional<Instant> until, AccountId by) {
    Instant now = clock.instant();
    if (until.isPresent()) {
      lead.putOff(until.get(), by, now);
    } else {
      lead.decide(verdict, by, now);
    }
    verdicts.tell(lead, verdict, by, now);
  }
}
