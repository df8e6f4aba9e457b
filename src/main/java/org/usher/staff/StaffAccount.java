package org.usher.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An account of a member of staff. Its generation grows whenever sessions that exist must end; a
/// session is good only for the generation it began with.
@Entity
@Table(name = "staff_account")
class StaffAccount {

  @Id private UUID id;
  private String name;
  private String email;
  private @Nullable String passwordHash;
  private boolean hasFirstPassword;
  private int generation;
  private Instant createdAt;
  private @Nullable Instant signedInAt;
  private @Nullable Instant deactivatedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "account"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @SuppressWarnings("NullAway.Init")
  protected StaffAccount() {}

  private StaffAccount(AccountId id, String name, Email email, Set<Role> roles, Instant now) {
    this.id = id.value();
    this.name = PersonName.checked(name);
    this.email = email.value();
    this.roles = EnumSet.copyOf(roles);
    this.createdAt = now;
  }

  /// Someone who has yet to choose a password.
  static StaffAccount invited(String name, Email email, Set<Role> roles, Instant now) {
    return new StaffAccount(AccountId.random(), name, email, roles, now);
  }

  /// An account of the first start, with the password that stands in the file of first sign-ins.
  static StaffAccount first(String name, Email email, Role role, String hash, Instant now) {
    var account = invited(name, email, Set.of(role), now);
    account.passwordHash = hash;
    account.hasFirstPassword = true;
    return account;
  }

  AccountId id() {
    return new AccountId(id);
  }

  String email() {
    return email;
  }

  int generation() {
    return generation;
  }

  boolean hasFirstPassword() {
    return hasFirstPassword;
  }

  /// The password's hash, when this account may sign in at all.
  Optional<String> key() {
    return deactivatedAt == null ? Optional.ofNullable(passwordHash) : Optional.empty();
  }

  boolean isActive() {
    return key().isPresent();
  }

  boolean isDeactivated() {
    return deactivatedAt != null;
  }

  Account account() {
    return new Account(id(), name, email, roles);
  }

  AccountEntry entry() {
    return new AccountEntry(account(), state(), hasFirstPassword, Optional.ofNullable(signedInAt));
  }

  private AccountEntry.State state() {
    if (deactivatedAt != null) {
      return AccountEntry.State.DEACTIVATED;
    }
    return passwordHash == null ? AccountEntry.State.INVITED : AccountEntry.State.ACTIVE;
  }

  void hasSignedIn(Instant now) {
    signedInAt = now;
  }

  /// Takes a new password. Sessions that were opened with the old one end.
  void changePassword(String hash) {
    passwordHash = hash;
    hasFirstPassword = false;
    endSessions();
  }

  /// Corrects name and address. Nobody else may have this address.
  void rename(String name, Email email) {
    this.name = PersonName.checked(name);
    this.email = email.value();
  }

  /// Gives other roles. Sessions end, since they were opened with the old ones.
  void play(Set<Role> newRoles) {
    if (!roles.equals(newRoles)) {
      roles.clear();
      roles.addAll(newRoles);
      endSessions();
    }
  }

  void deactivate(Instant now) {
    if (deactivatedAt == null) {
      deactivatedAt = now;
      endSessions();
    }
  }

  void reactivate() {
    deactivatedAt = null;
  }

  void endSessions() {
    generation++;
  }
}
