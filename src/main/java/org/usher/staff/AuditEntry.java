package org.usher.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the audit.
@Entity
@Table(name = "staff_audit")
class AuditEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private Instant at;
  private @Nullable UUID actor;
  private String action;
  private String subject;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  AuditEntry(Instant at, @Nullable UUID actor, String action, String subject) {
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.subject = subject;
  }

  AuditLine line() {
    return new AuditLine(
        at, java.util.Optional.ofNullable(actor).map(AccountId::new), action, subject);
  }
}
