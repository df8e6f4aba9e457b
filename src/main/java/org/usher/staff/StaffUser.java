package org.usher.staff;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/// Who is signed in, as a session remembers it. Its user name is the id of the account, since user
/// names find their way into logs.
final class StaffUser extends User {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Account account;
  private final int generation;
  private final Instant signedInAt;

  StaffUser(Account account, int generation, Instant signedInAt) {
    super(account.id().toString(), "", authorities(account));
    this.account = account;
    this.generation = generation;
    this.signedInAt = signedInAt;
  }

  private static List<SimpleGrantedAuthority> authorities(Account account) {
    return account.roles().stream()
        .map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }

  Account account() {
    return account;
  }

  AccountId id() {
    return account.id();
  }

  /// Which generation of sessions this one belongs to.
  int generation() {
    return generation;
  }

  Instant signedInAt() {
    return signedInAt;
  }
}
