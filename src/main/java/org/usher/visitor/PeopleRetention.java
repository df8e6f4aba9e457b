package org.usher.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Erases people of whom nothing was heard for long, unless a module still needs them.
@Component
final class PeopleRetention implements RetentionRule {

  private static final Logger log = LoggerFactory.getLogger(PeopleRetention.class);

  private final StoredPeople rows;
  private final People people;
  private final ObjectProvider<PersonalData> memories;
  private final Duration kept;

  PeopleRetention(
      StoredPeople rows,
      People people,
      ObjectProvider<PersonalData> memories,
      VisitorProperties properties) {
    this.rows = rows;
    this.people = people;
    this.memories = memories;
    this.kept = properties.kept();
  }

  @Override
  public String id() {
    return "visitor.people";
  }

  @Override
  public Duration kept() {
    return kept;
  }

  @Override
  public long due(Instant now) {
    return silent(now).size();
  }

  @Override
  public long run(Instant now) {
    List<PersonId> silent = silent(now);
    silent.forEach(people::erase);
    if (!silent.isEmpty()) {
      log.info(
          "Erased {} people of whom nothing was heard for {} days", silent.size(), kept.toDays());
    }
    return silent.size();
  }

  private List<PersonId> silent(Instant now) {
    Instant since = now.minus(kept);
    return rows.unchangedSince(since).stream()
        .filter(person -> memories.stream().noneMatch(memory -> memory.needs(person, since)))
        .toList();
  }
}
