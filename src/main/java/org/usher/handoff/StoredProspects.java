package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// Where prospects are kept, sealed with the person's key.
@Component
final class StoredProspects {

  private static final int WEEKS = 4;
  private static final String PURPOSE = "handoff.prospect";

  private final JdbcClient jdbc;
  private final People people;

  StoredProspects(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  Optional<Prospect> find(PersonId person) {
    return jdbc.sql("select sealed from handoff_prospect where person_id = ?")
        .param(person.value())
        .query((row, unused) -> row.getBytes("sealed"))
        .optional()
        .flatMap(sealed -> people.open(person, sealed, PURPOSE))
        .map(json -> ProspectForm.read(json).prospect(person));
  }

  void keep(Prospect prospect, Instant now) {
    byte[] sealed = people.seal(prospect.person(), ProspectForm.of(prospect).json(), PURPOSE);
    jdbc.sql(
            "insert into handoff_prospect (person_id, sealed, updated_at) values (?, ?, ?)"
                + " on duplicate key update sealed = value(sealed), updated_at = value(updated_at)")
        .params(
            prospect.person().value(),
            sealed,
            LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), UTC))
        .update();
  }

  /// How many are kept in a week, by the last four.
  double perWeek(Instant now) {
    return jdbc.sql("select count(*) from handoff_prospect where updated_at > ?")
            .param(LocalDateTime.ofInstant(now, UTC).minusWeeks(WEEKS))
            .query(Long.class)
            .single()
        / (double) WEEKS;
  }

  void remove(PersonId person) {
    jdbc.sql("delete from handoff_prospect where person_id = ?").param(person.value()).update();
  }
}
