package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// Where memories are kept, sealed with the person's key. All methods join the caller's
/// transaction.
@Component
final class StoredMemories {

  private static final String PURPOSE = "handoff.memory";

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  StoredMemories(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /// Begins a memory of the person, unless there is one.
  void begin(PersonId person) {
    jdbc.sql("insert ignore into handoff_memory (person_id, sealed, updated_at) values (?, ?, ?)")
        .params(person.value(), sealed(person, Memory.EMPTY), now())
        .update();
  }

  /// Two who add to one memory at once wait here for each other. Empty when there is none: nothing
  /// may be added to it then.
  Optional<Memory> find(PersonId person) {
    return jdbc.sql("select sealed from handoff_memory where person_id = ? for update")
        .param(person.value())
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .flatMap(sealed -> people.open(person, sealed, PURPOSE))
        .map(json -> MemoryForm.read(json).memory());
  }

  /// The same for somebody who only looks.
  Optional<Memory> look(PersonId person) {
    return jdbc.sql("select sealed from handoff_memory where person_id = ?")
        .param(person.value())
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .flatMap(sealed -> people.open(person, sealed, PURPOSE))
        .map(json -> MemoryForm.read(json).memory());
  }

  /// Changes the memory that [#find] gave.
  void change(PersonId person, Memory memory) {
    jdbc.sql("update handoff_memory set sealed = ?, updated_at = ? where person_id = ?")
        .params(sealed(person, memory), now(), person.value())
        .update();
  }

  void remove(PersonId person) {
    jdbc.sql("delete from handoff_memory where person_id = ?").param(person.value()).update();
  }

  private byte[] sealed(PersonId person, Memory memory) {
    return people.seal(person, MemoryForm.of(memory).json(), PURPOSE);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), UTC);
  }
}
