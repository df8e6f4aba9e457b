package org.usher.lead;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
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
    @Nullable String currency) {

  static Step raised(Instant at) {
    return new Step(at, StepKind.RAISED, null, null, null, null, null);
  }

  static Step taken(AccountId by, Instant at) {
    return new Step(at, StepKind.TAKEN, by.value(), null, null, null, null);
  }

  static Step assigned(AccountId by, AccountId to, Instant at) {
    return new Step(at, StepKind.ASSIGNED, by.value(), to.value(), null, null, null);
  }

  static Step of(Verdict verdict, AccountId by, Instant at) {
    return switch (verdict) {
      case Verdict.Accepted() ->
          new Step(at, StepKind.ACCEPTED, by.value(), null, null, null, null);
      case Verdict.Rejected(Rejection reason) ->
          new Step(at, StepKind.REJECTED, by.value(), null, reason.name(), null, null);
      case Verdict.Won(Amount(BigDecimal value, Currency currency)) ->
          new Step(at, StepKind.WON, by.value(), null, null, value, currency.getCurrencyCode());
      case Verdict.Lost(Loss reason) ->
          new Step(at, StepKind.LOST, by.value(), null, reason.name(), null, null);
    };
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
            : Optional.of(new Amount(amount, Currency.getInstance(currency))));
  }
}
