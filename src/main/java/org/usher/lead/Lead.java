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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.usher.scoring.Grade;
import org.usher.scoring.ScoreId;
import org.usher.staff.AccountId;
import org.usher.visitor.PersonId;

/// Somebody who wants to talk, or agreed to be spoken to. It goes from waiting to taken to accepted
/// to won or lost; on the way it may be rejected. Whoever looks after it says so; of two who want
/// it at once, one gets it.
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

  /// Whether the person has been erased: the row is kept for counting and shown to nobody.
  private boolean erased;

  @ElementCollection
  @CollectionTable(name = "lead_step", joinColumns = @JoinColumn(name = "lead_id"))
  @OrderColumn(name = "number")
  @ListIndexBase(1)
  private List<Step> steps = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Lead() {}

  Lead(LeadId id, NewLead lead, Instant now) {
    this.id = id.value();
    this.personId = lead.person().value();
    this.raisedHand = lead.sheet().isRaisedHand();
    this.openPersonId = raisedHand ? null : personId;
    this.scoreId = lead.score().value();
    this.grade = lead.sheet().grade().toString();
    this.raisedAt = now;
    this.status = Status.WAITING;
    steps.add(Step.raised(now));
  }

  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when it is decided
  void claim(AccountId by, Instant now) {
    requireOpen(StepKind.TAKEN);
    requireFree(by);
    if (status == Status.WAITING) {
      take(by, now);
    }
  }

  /// Gives it to somebody else, whoever has it.
  ///
  /// @throws StepRefused when it is decided
  void assign(AccountId to, AccountId by, Instant now) {
    requireOpen(StepKind.ASSIGNED);
    steps.add(Step.assigned(by, to, now));
    ownerId = to.value();
    status = status == Status.WAITING ? Status.TAKEN : status;
  }

  /// Takes down what sales says of it. Whoever says it about a lead that waits has taken it.
  ///
  /// @throws LeadTaken when somebody else has it
  /// @throws StepRefused when it is too early or too late for this
  void decide(Verdict verdict, AccountId by, Instant now) {
    Step step = Step.of(verdict, by, now);
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
    if (status == Status.WAITING) {
      take(by, now);
    }
    steps.add(step);
    status = Status.valueOf(step.kind().name());
    openPersonId = status.isOpen() ? openPersonId : null;
  }

  /// Its person is not to be known any more.
  void erase() {
    erased = true;
    openPersonId = null;
  }

  private void take(AccountId by, Instant now) {
    steps.add(Step.taken(by, now));
    ownerId = by.value();
    status = Status.TAKEN;
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

  Optional<AccountId> owner() {
    return Optional.ofNullable(ownerId).map(AccountId::new);
  }

  List<HistoryLine> history() {
    return steps.stream().map(Step::shown).toList();
  }
}
