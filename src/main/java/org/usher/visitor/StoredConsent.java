package org.usher.visitor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A consent as it was given; withdrawing it ends it and leaves it in place.
@Entity
@Table(name = "visitor_consent")
class StoredConsent implements Persistable<UUID> {

  @Id private UUID id;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Purpose purpose;

  private String textVersion;
  private Instant givenAt;
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StoredConsent() {}

  StoredConsent(PersonId person, Purpose purpose, String textVersion, Instant now) {
    this.id = UUID.randomUUID();
    this.personId = person.value();
    this.purpose = purpose;
    this.textVersion = textVersion;
    this.givenAt = now;
  }

  boolean isInForce() {
    return withdrawnAt == null;
  }

  boolean isFor(Purpose other) {
    return purpose == other;
  }

  boolean isOf(String version) {
    return textVersion.equals(version);
  }

  void withdraw(Instant now) {
    if (withdrawnAt == null) {
      withdrawnAt = now;
    }
  }

  Consent shown() {
    return new Consent(purpose, textVersion, givenAt, Optional.ofNullable(withdrawnAt));
  }

  @Override
  public UUID getId() {
    return id;
  }

  /// Only new ones are ever handed to the repository.
  @Override
  public boolean isNew() {
    return true;
  }
}
