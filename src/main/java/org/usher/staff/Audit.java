package org.usher.staff;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Who did what, and when: ids only, so that it can be kept and shown. A line is written in the
/// transaction of the deed, so there is never one without the other.
@Component
public final class Audit {

  private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final EntityManager database;
  private final Transactions transactions;
  private final Clock clock;

  Audit(EntityManager database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Notes that whoever is signed in did something.
  ///
  /// @param action what was done, as `lead.taken`
  /// @param subject id of what it was done to; never a name or an address
  public void note(String action, String subject) {
    note(Staff.user().map(StaffUser::id).map(AccountId::value).orElse(null), action, subject);
  }

  void noteOf(AccountId actor, String action, AccountId subject) {
    note(actor.value(), action, subject.toString());
  }

  private void note(@Nullable UUID actor, String action, String subject) {
    require(ACTION, action);
    require(SUBJECT, subject);
    transactions.retrying(
        () -> database.persist(new AuditEntry(clock.instant(), actor, action, subject)));
  }

  /// The latest lines, newest first. For administrators.
  List<AuditLine> latest(int most) {
    return database
        .createQuery("from AuditEntry order by id desc", AuditEntry.class)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(AuditEntry::line)
        .toList();
  }

  /// What was given is not repeated: it may be what must not stand in a log.
  private static void require(Pattern form, String given) {
    if (!form.matcher(given).matches()) {
      throw new IllegalArgumentException(
          "An audit line has an action as 'lead.taken' and an id; they match " + form);
    }
  }
}
