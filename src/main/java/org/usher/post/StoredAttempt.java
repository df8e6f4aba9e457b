package org.usher.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An attempt as it stands in the table; its number is its place in the list.
@Embeddable
record StoredAttempt(
    @Column(nullable = false) Instant startedAt,
    @Nullable Instant endedAt,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable Outcome outcome,
    @Nullable Integer status) {

  static StoredAttempt begun(Instant now) {
    return new StoredAttempt(now, null, null, null);
  }

  boolean isOpen() {
    return endedAt == null;
  }

  StoredAttempt ended(Instant now, Result result) {
    Integer answered = result.status().isPresent() ? result.status().getAsInt() : null;
    return new StoredAttempt(startedAt, now, result.outcome(), answered);
  }

  Attempt shown(int number) {
    return new Attempt(
        number,
        startedAt,
        Optional.ofNullable(endedAt),
        Optional.ofNullable(outcome),
        status == null ? OptionalInt.empty() : OptionalInt.of(status));
  }
}
