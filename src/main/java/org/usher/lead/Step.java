package org.usher.lead;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.usher.staff.AccountId;

/// One row of a lead's history.
@Embeddable
record Step(
    Instant at,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) StepKind kind,
    @Nullable UUID accountId,
    @Nullable UUID assignedTo,
    @Nullable String reason,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Instant untilAt,
    @Nullable UUID otherLead,
    @Nullable String detail) {

  private static final Set<StepKind> WORK =
      EnumSet.of(
          StepKind.ASSIGNED,
          StepKind.RELEASED,
          StepKind.TRIED,
          StepKind.REACHED,
          StepKind.MET,
          StepKind.PAGE_SENT,
          StepKind.RESTED,
          StepKind.ABSORBED);

  /// What the portal or the buyer did.
  static Step of(StepKind kind, Instant at) {
    return new Step(at, kind, null, null, null, null, null, null, null, null);
  }

  static Step of(StepKind kind, AccountId by, Instant at) {
    return new Step(at, kind, by.value(), null, null, null, null, null, null, null);
  }

  static Step assigned(AccountId by, AccountId to, Instant at) {
    return of(StepKind.ASSIGNED, by, at).to(to.value());
  }

  static Step routed(Route route, Instant at) {
    return new Step(
            at,
            StepKind.ROUTED,
            route.away().map(AccountId::value).orElse(null),
            null,
            null,
            null,
            null,
            null,
            null,
            null)
        .to(route.owner().map(AccountId::value).orElse(null))
        .because(route.reason().name())
        .about(route.detail().isEmpty() ? null : route.detail());
  }

  static Step of(Verdict verdict, AccountId by, Instant at) {
    return switch (verdict) {
      case Verdict.Accepted() -> of(StepKind.ACCEPTED, by, at);
      case Verdict.Rejected(Rejection reason) ->
          of(StepKind.REJECTED, by, at).because(reason.name());
      case Verdict.Won(Amount(BigDecimal value, Currency currency)) ->
          new Step(
              at,
              StepKind.WON,
              by.value(),
              null,
              null,
              value,
              currency.getCurrencyCode(),
              null,
              null,
              null);
      case Verdict.Lost(Loss reason) -> of(StepKind.LOST, by, at).because(reason.name());
    };
  }

  Step to(@Nullable UUID account) {
    return new Step(
        at, kind, accountId, account, reason, amount, currency, untilAt, otherLead, detail);
  }

  Step because(@Nullable String name) {
    return new Step(
        at, kind, accountId, assignedTo, name, amount, currency, untilAt, otherLead, detail);
  }

  Step until(@Nullable Instant instant) {
    return new Step(
        at, kind, accountId, assignedTo, reason, amount, currency, instant, otherLead, detail);
  }

  Step with(LeadId other) {
    return new Step(
        at, kind, accountId, assignedTo, reason, amount, currency, untilAt, other.value(), detail);
  }

  Step about(@Nullable String slug) {
    return new Step(
        at, kind, accountId, assignedTo, reason, amount, currency, untilAt, otherLead, slug);
  }

  /// Whether something was done with the lead, or it changed hands.
  boolean isWork() {
    return WORK.contains(kind);
  }

  /// Whether the lead was taken by saying what that step says, and not for itself.
  boolean isTakingFor(Step said) {
    return kind == StepKind.TAKEN
        && at.equals(said.at)
        && Objects.equals(accountId, said.accountId);
  }

  /// Whether it gave the lead to somebody, or to nobody.
  boolean isGiving() {
    return kind == StepKind.ROUTED || kind == StepKind.ASSIGNED || kind == StepKind.RELEASED;
  }

  /// Whose it was then.
  @Nullable UUID givenTo() {
    return kind == StepKind.RELEASED ? null : assignedTo;
  }

  HistoryLine shown() {
    return new HistoryLine(
        at,
        kind,
        Optional.ofNullable(accountId).map(AccountId::new),
        Optional.ofNullable(assignedTo).map(AccountId::new),
        Optional.ofNullable(reason),
        amount == null || currency == null
            ? Optional.empty()
            : Optional.of(new Amount(amount, Currency.getInstance(currency))),
        Optional.ofNullable(untilAt),
        Optional.ofNullable(otherLead).map(LeadId::new),
        Optional.ofNullable(detail));
  }
}
