package org.usher.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A link that was sent by mail and lets its reader choose a password, once and not for long. Only
/// the hash of what stands in the link is kept.
@Entity
@Table(name = "staff_pass")
class Pass {

  @Id private UUID id;
  private UUID account;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PassPurpose purpose;

  @JdbcTypeCode(SqlTypes.BINARY)
  private byte[] tokenHash;

  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Pass() {}

  Pass(
      UUID id,
      AccountId account,
      PassPurpose purpose,
      byte[] tokenHash,
      Instant now,
      Instant expiresAt) {
    this.id = id;
    this.account = account.value();
    this.purpose = purpose;
    this.tokenHash = tokenHash.clone();
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  UUID id() {
    return id;
  }

  AccountId account() {
    return new AccountId(account);
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isGood(PassPurpose forPurpose, Instant now) {
    return purpose == forPurpose && endedAt == null && now.isBefore(expiresAt);
  }

  /// Used, or replaced by a newer one.
  void end(Instant now) {
    endedAt = now;
  }
}
