package org.usher.staff;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Where the accounts are kept. Failures come as Spring's `DataAccessException`.
@Repository
class StaffAccounts {

  private final EntityManager database;

  StaffAccounts(EntityManager database) {
    this.database = database;
  }

  void add(StaffAccount account) {
    database.persist(account);
  }

  boolean isEmpty() {
    return database.createQuery("select count(a) from StaffAccount a", Long.class).getSingleResult()
        == 0;
  }

  /// In the order of their names.
  List<StaffAccount> all() {
    return database
        .createQuery("from StaffAccount order by name, id", StaffAccount.class)
        .getResultList();
  }

  Optional<StaffAccount> find(AccountId id) {
    return Optional.ofNullable(database.find(StaffAccount.class, id.value()));
  }

  /// @throws IllegalArgumentException when there is none
  StaffAccount get(AccountId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no account %s".formatted(id)));
  }

  Optional<StaffAccount> find(Email email) {
    return database
        .createQuery("from StaffAccount where email = :email", StaffAccount.class)
        .setParameter("email", email.value())
        .getResultList()
        .stream()
        .findFirst();
  }
}
