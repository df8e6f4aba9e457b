package org.usher.lead;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.usher.scoring.Grade;
import org.usher.scoring.ScoreId;
import org.usher.staff.AccountId;
import org.usher.visitor.CorrectedPart;
import org.usher.visitor.PersonId;

/// Somebody who wants to talk, or agreed to be spoken to. It goes from waiting to taken to accepted
/// to won or lost; on the way it may be rejected, rest until a day, or become part of another one.
/// Whoever looks after it says so; of two who want it at once, one gets it.
@Entity
@Table(name = "lead_lead")
class Lead {

  @Id private UUID id;

  /// A boxed number: empty means new.
  @Version private @Nullable Integer version;

  private UUID personId;
  private boolean raisedHand;

  /// The person, as long as the lead is open and came by score: unique, so that there is one.
  private @Nullable UUID openPersonId;

  private UUID scoreId;
  private String grade;
  private Instant raisedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Status status;

  private @Nullable UUID ownerId;

  /// When anything last changed that a list shows; by this, memories keep up.
  private Instant touchedAt;

  private @Nullable Instant dueAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant breachedAt;
  private @Nullable Instant returnsAt;
  private @Nullable Instant cameBackAt;
  private String team = "";
  private @Nullable UUID mergedInto;
  private boolean simulated;

  /// Whether the person has been erased: the row is kept for counting and shown to nobody.
  private boolean erased;

  @ElementCollection
  @CollectionTable(name = "lead_step", joinColumns = @JoinColumn(name = "lead_id"))
  @OrderColumn(name = "number")
  @ListIndexBase(1)
  private List<Step> steps = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Lead() {}

  /// @param due by when somebody should be in touch
  Lead(LeadId id, NewLead lead, Instant now, Instant due) {
    this.id = id.value();
    this.personId = lead.person().value();
    this.raisedHand = lead.sheet().isRaisedHand();
    this.openPersonId = raisedHand ? null : personId;
    this.scoreId = lead.score().value();
    this.grade = lead.sheet().grade().toString();
    this.raisedAt = now;
    this.status = Status.WAITING;
    this.dueAt = due;
    this.touchedAt = now;
    steps.add(Step.of(StepKind.RAISED, now));
  }

  /// Gives it an owner, who has yet to take it, and a team.
  void route(Route route, Instant now) {
    add(Step.routed(route, now));
    ownerId = route.owner().map(AccountId::value).orElse(null);
    team = route.team();
  }

  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when it is decided
  void claim(AccountId by, Instant now) {
    requireOpen(StepKind.TAKEN);
    requireFree(by);
    takeUp(by, now);
  }

  /// Whoever looked after it has left. What was taken waits again; what was accepted stays so.
  void release(Instant now) {
    add(Step.of(StepKind.RELEASED, now).to(ownerId));
    ownerId = null;
    status = status == Status.TAKEN ? Status.WAITING : status;
  }

  /// Gives it to somebody else, whoever has it.
  ///
  /// @throws StepRefused when it is decided
  void assign(AccountId to, AccountId by, Instant now) {
    requireOpen(StepKind.ASSIGNED);
    add(Step.assigned(by, to, now));
    ownerId = to.value();
    status = status == Status.WAITING ? Status.TAKEN : status;
  }

  /// Takes down that sales was in touch with the buyer, which stops the clock. Whoever was so with
  /// one that waits has taken it.
  ///
  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when it is decided
  void touch(Touch touch, Way way, AccountId by, Instant now) {
    work(Step.of(touch.step(), by, now).because(way.name()), by, now);
    answeredAt = answeredAt == null ? now : answeredAt;
  }

  /// They met.
  void meet(AccountId by, Instant now) {
    work(Step.of(StepKind.MET, by, now), by, now);
    answeredAt = answeredAt == null ? now : answeredAt;
  }

  /// A page was sent to the buyer: that is being in touch, too.
  void sendPage(String slug, AccountId by, Instant now) {
    work(Step.of(StepKind.PAGE_SENT, by, now).about(slug), by, now);
    answeredAt = answeredAt == null ? now : answeredAt;
  }

  /// Lets it rest until it comes back by itself.
  void rest(Instant until, AccountId by, Instant now) {
    requireLater(until, now);
    work(Step.of(StepKind.RESTED, by, now).until(until), by, now);
    returnsAt = until;
  }

  void note(AccountId by, Instant now) {
    add(Step.of(StepKind.NOTED, by, now));
  }

  /// @param line number of the line of evidence, from 1
  void mark(int line, Optional<Mark> mark, AccountId by, Instant now) {
    add(
        Step.of(StepKind.MARKED, by, now)
            .because(mark.map(Mark::name).orElse(null))
            .about(String.valueOf(line)));
  }

  void missPage(AccountId by, Instant now) {
    add(Step.of(StepKind.PAGE_MISSED, by, now));
  }

  void sendAgain(String destination, AccountId by, Instant now) {
    add(Step.of(StepKind.SENT_AGAIN, by, now).about(destination));
  }

  private void work(Step step, AccountId by, Instant now) {
    requireOpen(step.kind());
    requireFree(by);
    takeUp(by, now);
    add(step);
    returnsAt = null;
  }

  /// Takes down what sales says of it. Whoever says it about a lead that waits has taken it.
  ///
  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when it is too early or too late for this
  void decide(Verdict verdict, AccountId by, Instant now) {
    decide(Step.of(verdict, by, now), verdict, by, now);
    returnsAt = null;
  }

  /// A good one, too early: it is rejected, and comes back by itself.
  void putOff(Instant until, AccountId by, Instant now) {
    requireLater(until, now);
    var verdict = new Verdict.Rejected(Rejection.BAD_TIMING);
    decide(Step.of(verdict, by, now).until(until), verdict, by, now);
    returnsAt = until;
  }

  private void decide(Step step, Verdict verdict, AccountId by, Instant now) {
    requireFree(by);
    boolean isFirst = status == Status.WAITING || status == Status.TAKEN;
    boolean isInTime =
        switch (verdict) {
          case Verdict.Accepted() -> isFirst;
          case Verdict.Rejected(Rejection unused) -> isFirst || status == Status.ACCEPTED;
          case Verdict.Won(Amount unused) -> status == Status.ACCEPTED;
          case Verdict.Lost(Loss unused) -> status == Status.ACCEPTED;
        };
    if (!isInTime) {
      throw new StepRefused(id(), status, step.kind());
    }
    takeUp(by, now);
    add(step);
    status = Status.valueOf(step.kind().name());
    openPersonId = status.isOpen() ? openPersonId : null;
  }

  /// Takes back the last verdict: the one before it stands again, or none. Whoever does it has the
  /// lead.
  ///
  /// @param seen the verdict that is meant, as the status it led to
  /// @param isElsewhere whether another lead of this person is open
  /// @return what was taken back
  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when something else stands, or nothing
  HistoryLine takeBack(Status seen, AccountId by, Instant now, boolean isElsewhere) {
    requireFree(by);
    List<HistoryLine> said = Decisions.standing(history());
    if (status != seen || said.isEmpty() || !said.getLast().kind().name().equals(status.name())) {
      throw new StepRefused(id(), status, StepKind.TAKEN_BACK);
    }
    add(Step.of(StepKind.TAKEN_BACK, by, now).because(status.name()));
    returnsAt = status == Status.REJECTED ? null : returnsAt;
    if (!status.isOpen()) {
      openPersonId = raisedHand || isElsewhere ? null : personId;
    }
    boolean wasAccepted = said.size() > 1 && said.get(said.size() - 2).kind() == StepKind.ACCEPTED;
    status = wasAccepted ? Status.ACCEPTED : Status.TAKEN;
    takeUp(by, now);
    return said.getLast();
  }

  /// After a verdict was taken back: whoever took the lead only by giving it, and did nothing else
  /// with it, has it no more.
  void putBack() {
    List<HistoryLine> history = history();
    int back = history.size() - 1;
    if (status != Status.TAKEN || history.get(back).kind() != StepKind.TAKEN_BACK) {
      return;
    }
    int said = lastOf(Set.of(StepKind.valueOf(history.get(back).reason().orElseThrow())));
    boolean wasOnlySaid = steps.subList(said + 1, back).stream().noneMatch(Step::isWork);
    if (said > 0 && steps.get(said - 1).isTakingFor(steps.get(said)) && wasOnlySaid) {
      status = Status.WAITING;
      ownerId = ownerBefore(said);
    }
  }

  private @Nullable UUID ownerBefore(int number) {
    return steps.subList(0, number).reversed().stream()
        .filter(Step::isGiving)
        .findFirst()
        .map(Step::givenTo)
        .orElse(null);
  }

  /// Comes back when its day is there; what was too early is open again, with a new promise.
  ///
  /// @param isReopened whether one that was rejected may be open again
  void comeBack(boolean isReopened, Instant due, Instant now) {
    add(Step.of(StepKind.RETURNED, now));
    returnsAt = null;
    if (status == Status.REJECTED && isReopened) {
      status = ownerId == null || isToBeTaken() ? Status.WAITING : Status.TAKEN;
      openPersonId = raisedHand ? null : personId;
    }
    dueAt = due;
    answeredAt = null;
    breachedAt = null;
  }

  /// Whoever has it now got it from somebody who left, and has done nothing with it yet.
  private boolean isToBeTaken() {
    int released = lastOf(Set.of(StepKind.RELEASED));
    return released >= 0 && released > lastOf(Set.of(StepKind.TAKEN, StepKind.ASSIGNED));
  }

  private int lastOf(Set<StepKind> kinds) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (kinds.contains(steps.get(i).kind())) {
        return i;
      }
    }
    return -1;
  }

  /// The buyer is on the site again, which is told once for a visit.
  ///
  /// @param visit how long one is at most
  /// @return whether that was not told yet
  boolean visitAgain(Instant now, Duration visit) {
    int told = lastOf(Set.of(StepKind.CAME_BACK));
    if (told >= 0 && steps.get(told).at().plus(visit).isAfter(now)) {
      return false;
    }
    add(Step.of(StepKind.CAME_BACK, now));
    cameBackAt = now;
    return true;
  }

  /// The buyer put something right.
  void correct(Set<CorrectedPart> parts, Instant now) {
    String names =
        parts.stream().sorted().map(CorrectedPart::name).collect(Collectors.joining(" "));
    add(Step.of(StepKind.CORRECTED, now).about(names));
  }

  boolean isErased() {
    return erased;
  }

  /// How ready they are now, for the lists; the sheet says what was handed over.
  ///
  /// @return whether that has changed
  boolean regrade(Grade now, Instant at) {
    return regrade(now, now.compareTo(grade()) < 0 ? "UP" : "DOWN", at);
  }

  private boolean regrade(Grade now, String way, Instant at) {
    if (now.equals(grade())) {
      return false;
    }
    grade = now.toString();
    add(Step.of(StepKind.REGRADED, at).because(way));
    return true;
  }

  /// Later visits do not count any more.
  ///
  /// @param then how ready they were when they were handed over
  /// @return whether anything has changed
  boolean forgetVisits(Grade then, Instant at) {
    boolean wasBack = cameBackAt != null;
    cameBackAt = null;
    touchedAt = wasBack ? at : touchedAt;
    return regrade(then, "BACK", at) || wasBack;
  }

  /// The promise is broken.
  void escalate(Instant now) {
    add(Step.of(StepKind.ESCALATED, now));
    breachedAt = now;
  }

  /// Becomes part of another lead, which then stands for both: as a raised hand when one of them
  /// is, and for what was promised to either.
  ///
  /// @throws MergeRefused when it is the same, was won, lost or is part of another already, or the
  ///   other is decided
  /// @throws LeadTaken when one of them is in the hands of somebody who is not `by`
  void mergeInto(Lead other, AccountId by, Instant now) {
    if (id.equals(other.id) || !status.isMergeable() || !other.status.isOpen()) {
      throw new MergeRefused(id(), other.id());
    }
    requireFree(by);
    other.requireFree(by);
    add(Step.of(StepKind.MERGED, by, now).with(other.id()));
    other.add(Step.of(StepKind.ABSORBED, by, now).with(id()));
    other.standFor(this);
    status = Status.MERGED;
    mergedInto = other.id;
    openPersonId = null;
    returnsAt = null;
  }

  private void standFor(Lead less) {
    if (less.status.isOpen()) {
      keep(heard(less).and(less.heard(this)));
    }
    raisedHand |= less.raisedHand;
    openPersonId = raisedHand ? null : openPersonId;
  }

  /// The promise, where an answer to the other lead was one to this, too.
  private LeadClock heard(Lead other) {
    boolean isAnswered =
        answeredAt == null && other.answeredAt != null && !other.answeredAt.isBefore(raisedAt);
    LeadClock clock = isAnswered ? other.promise() : promise();
    return new LeadClock(promise().due(), clock.answered(), promise().breached());
  }

  private void keep(LeadClock clock) {
    dueAt = clock.due().orElse(null);
    answeredAt = clock.answered().orElse(null);
    breachedAt = clock.breached().orElse(null);
  }

  /// Memories look at it again, though its last step has a time that is past.
  void markChanged(Instant now) {
    touchedAt = now;
  }

  /// Its person is not to be known any more.
  void erase(Instant now) {
    erased = true;
    openPersonId = null;
    touchedAt = now;
  }

  /// It is part of a demonstration, and marked as such wherever it is shown.
  void simulate() {
    simulated = true;
  }

  private void add(Step step) {
    steps.add(step);
    touchedAt = step.at();
  }

  private void requireLater(Instant until, Instant now) {
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException("A lead comes back later than now, not " + until);
    }
  }

  /// Whoever acts on what waits, or on what nobody has, has taken it.
  private void takeUp(AccountId by, Instant now) {
    if (status == Status.WAITING || ownerId == null) {
      add(Step.of(StepKind.TAKEN, by, now));
      ownerId = by.value();
      status = status == Status.WAITING ? Status.TAKEN : status;
    }
  }

  private void requireOpen(StepKind step) {
    if (!status.isOpen()) {
      throw new StepRefused(id(), status, step);
    }
  }

  private void requireFree(AccountId by) {
    owner()
        .filter(owner -> !owner.equals(by))
        .ifPresent(owner -> {
          throw new LeadTaken(id(), owner);
        });
  }

  LeadId id() {
    return new LeadId(id);
  }

  PersonId person() {
    return new PersonId(personId);
  }

  boolean isRaisedHand() {
    return raisedHand;
  }

  ScoreId score() {
    return new ScoreId(scoreId);
  }

  Grade grade() {
    return Grade.parse(grade);
  }

  Instant raisedAt() {
    return raisedAt;
  }

  Status status() {
    return status;
  }

  LeadClock promise() {
    return new LeadClock(
        Optional.ofNullable(dueAt),
        Optional.ofNullable(answeredAt),
        Optional.ofNullable(breachedAt));
  }

  Optional<Instant> returnsAt() {
    return Optional.ofNullable(returnsAt);
  }

  Optional<Instant> cameBackAt() {
    return Optional.ofNullable(cameBackAt);
  }

  Optional<LeadId> mergedInto() {
    return Optional.ofNullable(mergedInto).map(LeadId::new);
  }

  boolean isSimulated() {
    return simulated;
  }

  String team() {
    return team;
  }

  Optional<AccountId> owner() {
    return Optional.ofNullable(ownerId).map(AccountId::new);
  }

  List<HistoryLine> history() {
    return steps.stream().map(Step::shown).toList();
  }
}
