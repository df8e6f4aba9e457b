package org.usher.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Erases people whose address somebody typed and nobody confirmed: they never agreed to anything.
/// As long as a link that was sent to them is good, they stay.
@Component
final class UnconfirmedPeople implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(1);

  private final StoredPeople rows;
  private final People people;
  private final ObjectProvider<PersonalData> memories;

  UnconfirmedPeople(StoredPeople rows, People people, ObjectProvider<PersonalData> memories) {
    this.rows = rows;
    this.people = people;
    this.memories = memories;
  }

  @Override
  public String id() {
    return "visitor.unconfirmed";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public long due(Instant now) {
    return unconfirmed(now).size();
  }

  @Override
  public long run(Instant now) {
    List<PersonId> unconfirmed = unconfirmed(now);
    unconfirmed.forEach(people::erase);
    return unconfirmed.size();
  }

  private List<PersonId> unconfirmed(Instant now) {
    Instant since = now.minus(KEPT);
    return rows.unconfirmed(since, now).stream()
        .filter(person -> memories.stream().noneMatch(memory -> memory.needs(person, since)))
        .toList();
  }
}
