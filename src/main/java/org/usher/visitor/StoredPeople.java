package org.usher.visitor;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of people: an id, a keyed hash, and sealed bytes. Plain SQL, because two who come at
/// once with one address must become one person, which an insert that gives way says best.
@Component
final class StoredPeople {
  private final JdbcClient database;
  private final Clock clock;

  StoredPeople(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds the person, or finds that another transaction was faster.
  ///
  /// @return who has the address now
  PersonId add(PersonId person, byte[] emailHash, byte[] details) {
    database
        .sql(
            """
            insert into visitor_person (id, email_hash, details, met_at, changed_at)
            values (:id, :hash, :details, :now, :now)
            on duplicate key update id = visitor_person.id\
            """)
        .param("id", person.value())
        .param("hash", emailHash)
        .param("details", details)
        .param("now", clock.instant())
        .update();
    return locked(emailHash);
  }

  /// A locking read sees what others have committed since this transaction began, or is refused and
  /// makes the whole of it begin again.
  private PersonId locked(byte[] emailHash) {
    return database
        .sql("select id from visitor_person where email_hash = :hash for update")
        .param("hash", emailHash)
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .single();
  }

  Optional<PersonId> find(byte[] emailHash) {
    return database
        .sql("select id from visitor_person where email_hash = :hash")
        .param("hash", emailHash)
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .optional();
  }

  void change(PersonId person, byte[] details) {
    database
        .sql("update visitor_person set details = :details, changed_at = :now where id = :id")
        .param("details", details)
        .param("now", clock.instant())
        .param("id", person.value())
        .update();
  }

  void rename(PersonId person, byte[] emailHash) {
    database
        .sql("update visitor_person set email_hash = ? where id = ?")
        .params(emailHash, person.value())
        .update();
  }

  Optional<byte[]> details(PersonId person) {
    return database
        .sql("select details from visitor_person where id = :id")
        .param("id", person.value())
        .query((row, _) -> row.getBytes("details"))
        .optional();
  }

  /// Whose details were last changed before `since`.
  List<PersonId> unchangedSince(Instant since) {
    return database
        .sql("select id from visitor_person where changed_at < ? order by changed_at")
        .param(since)
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Who was met before `since`, never agreed to anything, and has no link that is still good.
  List<PersonId> unconfirmed(Instant since, Instant now) {
    return database
        .sql(
            """
            select id from visitor_person person
            where met_at < ?
              and not exists (select 1 from visitor_consent where person_id = person.id)
              and not exists
                (select 1 from visitor_pass
                 where person_id = person.id and redeemed_at is null and expires_at > ?)\
            """)
        .params(since, now)
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  boolean contains(PersonId person) {
    return details(person).isPresent();
  }

  /// Those of `ids` who are not here.
  Set<PersonId> missing(List<PersonId> ids) {
    Set<PersonId> missing = new HashSet<>(ids);
    database
        .sql("select id from visitor_person")
        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
        .list()
        .forEach(missing::remove);
    return missing;
  }

  void delete(PersonId person) {
    database.sql("delete from visitor_person where id = :id").param("id", person.value()).update();
  }
}
